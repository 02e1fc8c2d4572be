/**
 * The audit trail: who did what to whose data, written so that a later change of it is found.
 *
 * <p>Owns: audit_log, the objects under {@code audit/anchors}.
 *
 * <ul>
 *   <li>AUD-1 An event is in the log if and only if its transaction committed; a refusal is there in any case.
 *   <li>AUD-2 No person is named in it but by keyed hashes, so that an erasure leaves it whole.
 *   <li>AUD-3 No role of the server can change or remove a row.
 * </ul>
 */
package io.skillforge.audit;
