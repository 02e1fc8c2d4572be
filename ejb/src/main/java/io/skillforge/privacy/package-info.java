/**
 * What protects people's data: sealing it, and finding people without reading it.
 *
 * <p>Owns: subject_keys.
 *
 * <ul>
 *   <li>PRV-1 A person's values are sealed with data keys of that person, one for each purpose, which lie wrapped in
 *       subject_keys.
 *   <li>PRV-2 A value opens only in the table, column and row, and for the owner and purpose it was sealed for; a data key
 *       unwraps only as that owner's.
 *   <li>PRV-3 Destroyed keys are unusable at once on the node that destroyed them, and within seconds on the others.
 *       Nothing is sealed for that owner any more.
 *   <li>PRV-4 What is opened for somebody else than the person is in the audit trail: which columns, how many values, by
 *       whom; one event for each person and call.
 *   <li>PRV-5 Key-encryption keys rotate while values are read and written. A rotation that was cut short is finished by
 *       the next; a key is dropped only when no data key is wrapped by it.
 *   <li>PRV-6 An e-mail address is found by a keyed hash of its normal form: NFKC, lower case, no space around it.
 * </ul>
 */
package io.skillforge.privacy;
