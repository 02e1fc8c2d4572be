/**
 * Consent: what a person has agreed to, and what happens everywhere when that ends.
 *
 * <p>Owns: consent_events, consent_grants, consent_revocations, consent_blocklist, consent_runs, consent_run_subjects,
 * quarantine. Listens to: ConsentRevocation. Which rows a revocation changes is said by the personal-data register
 * ({@code privacy}); this context knows no table of people by name but {@code users}, which it locks.
 *
 * <ul>
 *   <li>CON-1 An event has its effect once, however often it arrives: its id is recorded in the transaction of the effect.
 *   <li>CON-2 The block stands before anything is cleaned up, in the same transaction; a delivery sees it or is seen.
 *   <li>CON-3 Per person and purpose the newest event wins, in whichever order they arrive; an older one is recorded as
 *       superseded and changes nothing. Of a grant and a revocation of the same moment the revocation wins.
 *   <li>CON-4 What can never succeed is sealed into the quarantine at once, with the reason; what may succeed later comes
 *       again. No message is lost, and none becomes a dead letter because the database was away.
 *   <li>CON-5 A grant lifts the block and restores nothing.
 *   <li>CON-6 Every revocation leaves a row that says what was done to which rows, and a receipt that anybody with the
 *       public key can verify.
 *   <li>CON-7 A bulk run is a dry run unless it is told to execute; a second run changes nothing more.
 * </ul>
 *
 * <p>Not here: sending notifications (person), exports (partner), what revocation does to a table (the dictionary).
 */
package io.skillforge.consent;
