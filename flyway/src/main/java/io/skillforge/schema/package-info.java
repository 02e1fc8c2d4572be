/**
 * The schema as a release step: what makes roles and database, what applies the migrations, and what says which schema
 * this build was made for.
 *
 * <p>{@link io.skillforge.schema.SchemaVersion} alone is for the server; the rest needs Flyway and the JDBC driver on
 * the class path, which the command line and the tests bring and the EAR does not.
 */
package io.skillforge.schema;
