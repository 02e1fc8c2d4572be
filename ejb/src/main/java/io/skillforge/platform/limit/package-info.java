/**
 * How much one caller may ask of the server, counted over all nodes.
 *
 * <ul>
 *   <li>LIM-1 Nodes share the counts through the database, at most once a second for each caller, so that a limit costs a
 *       request nothing to speak of; a caller can exceed it by what the nodes let through in that second.
 *   <li>LIM-2 Counts that cannot be reached let requests pass, and say so in a metric.
 *   <li>LIM-3 A caller is counted under a keyed hash; no address, key or subject is kept.
 * </ul>
 */
package io.skillforge.platform.limit;
