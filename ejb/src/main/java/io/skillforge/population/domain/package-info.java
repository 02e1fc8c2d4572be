/** Who is invented and what they did, out of numbers alone. */
package io.skillforge.population.domain;
