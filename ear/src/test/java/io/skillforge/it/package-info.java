/**
 * Tests of the built EAR on the configured server over a real PostgreSQL.
 *
 * <p>{@link io.skillforge.it.TestSession} prepares database and server before the first test; Arquillian starts the server,
 * {@link io.skillforge.it.EarExtension} deploys the EAR once for all classes. They share one database: a test first calls
 * {@link io.skillforge.it.ReferenceData#empty()} and loads what it needs.
 */
package io.skillforge.it;
