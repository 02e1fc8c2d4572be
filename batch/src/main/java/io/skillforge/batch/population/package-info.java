/** The job seed-people: its steps call {@link io.skillforge.population.PopulationSeed}. */
package io.skillforge.batch.population;
