/** The SQL that writes an invented population. */
package io.skillforge.population.store;
