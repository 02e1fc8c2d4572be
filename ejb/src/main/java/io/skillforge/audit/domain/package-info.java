/** Rows, their hashes and their chains, without a database. */
package io.skillforge.audit.domain;
