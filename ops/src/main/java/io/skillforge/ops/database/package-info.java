/** The database: a PostgreSQL of our own on a local folder, or the one that DATABASE_URL names; and its schema. */
package io.skillforge.ops.database;
