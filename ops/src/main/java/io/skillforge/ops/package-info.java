/**
 * The command line: one door for whoever runs SkillForge.
 *
 * <p>Works from outside the server: it starts and stops processes, migrates the schema, and speaks to the server by
 * REST like any other client. Nothing here knows a table or a class of the server.
 */
package io.skillforge.ops;
