/**
 * Retention: how long data stay, and what ends them.
 *
 * <p>Owns: retention_policy, legal_holds, retention_runs with their items and chunks, retention_checks. Works from: the
 * personal-data register, whose datasets it carries out without knowing a table by name.
 * <ul>
 *   <li>RET-1 A run touches the rows of its plan, and of those the ones that are past their time and not held at that moment.
 *   <li>RET-2 Nobody executes a plan of his or her own alone; what runs by itself does so under policies and in volumes that
 *       somebody approved.
 *   <li>RET-3 A batch is one transaction that also says that it is done: after a crash nothing is done twice or left out.
 *   <li>RET-4 Once a hold is placed, nothing it covers goes.
 *   <li>RET-5 What stayed though it was planned, and what came since, is counted and told.
 * </ul>
 * Not here: the job (batch), what an erasure asks for (privacy).
 */
package io.skillforge.retention;
