/**
 * The audit trail: who did what to whose data, written so that a later change of it is found.
 *
 * <p>Owns: audit_log, the objects under {@code audit/anchors}.
 *
 * <ul>
 *   <li>AUD-1 An event is in the log if and only if its transaction committed; a refusal is there in any case.
 *   <li>AUD-2 No person is named in it but by keyed hashes, so that an erasure leaves it whole.
 *   <li>AUD-3 No role of the server can change or remove a row.
 *   <li>AUD-4 A row that was changed, removed, added in between or moved is found, whoever did it, the owner of the table
 *       included: at once where the chain breaks, and from the next anchor on where it was computed anew or cut off.
 *   <li>AUD-5 An anchor is set within a minute of the log's growth, and never on a log that lost what was anchored before.
 *   <li>AUD-6 Reading the log and verifying it stands in the log.
 * </ul>
 */
package io.skillforge.audit;
