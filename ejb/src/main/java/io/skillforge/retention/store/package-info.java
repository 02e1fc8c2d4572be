/** The SQL of retention: what of it is about rows of people is made from the dictionary and the database's catalog. */
package io.skillforge.retention.store;
