/** The aggregates of the catalog that are read one by one. */
package io.skillforge.catalog.domain;
