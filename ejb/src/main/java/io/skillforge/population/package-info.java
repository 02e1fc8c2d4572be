/**
 * Invented people, for development, tests and benchmarks: partners, their advisors, and learners with everything that a
 * person can have.
 *
 * <p>Owns no table; it fills those of partner, person and consent, each row as those contexts would write it.
 *
 * <ul>
 *   <li>POP-1 Refused in staging and in production, and before a catalog is loaded.
 *   <li>POP-2 Who there is follows from the seed: the same seed makes the same people, and making them again changes
 *       nothing. What a person did happened in the fourteen months before they were made.
 *   <li>POP-3 A batch of people is one transaction: everybody is whole, and a run that broke off is continued.
 *   <li>POP-4 Nobody exists: addresses end in {@code .example}, telephone numbers and networks are those set aside for
 *       examples.
 * </ul>
 */
package io.skillforge.population;
