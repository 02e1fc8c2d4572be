/**
 * What stands in {@code db/dictionary}: one file for each table that says what it is for, whose data it holds, and what
 * revocation, erasure, access and retention do with it. Read and checked as a whole; a file with a mistake is refused with
 * its name and what is wrong, so that nothing works from half a register.
 *
 * <p>For the server (the register of the context privacy), the command line (the data map) and the tests alike, so it
 * needs neither Flyway nor a database.
 */
package io.skillforge.schema.dictionary;
