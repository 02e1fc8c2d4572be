/** The SQL of the catalog, and the entities found by their code. */
package io.skillforge.catalog.store;
