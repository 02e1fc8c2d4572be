/**
 * Matching: how well somebody's skills fit each occupation, what is missing, and where one can go from where one is.
 *
 * <p>Owns: feedback. Reads what occupations ask for through {@code catalog}, and which variant a caller gets through
 * {@code governance}. The formulas and the decisions behind them are explained in
 * {@code ops/docs/explanation/matching.md}.
 *
 * <ul>
 *   <li>MAT-1 The same request against the same release gives the same answer; the answer names release and variant, and
 *       ties are broken by code.
 *   <li>MAT-2 A score can be recomputed from its explanation by hand.
 *   <li>MAT-3 A skill that cannot be resolved comes back with the nearest candidates and fails nothing.
 *   <li>MAT-4 Rules are pure: what is required, what is held, in; a score out.
 *   <li>MAT-5 Feedback holds nothing of who gave it.
 * </ul>
 *
 * <p>Not here: which skill a text means (catalog), learning pathways (person), a person's stored skills (person).
 */
package io.skillforge.matching;
