/**
 * What protects people's data: sealing it, finding people without reading it, and the register of what is kept of them.
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
 *   <li>PRV-7 What is done to people's rows follows from the dictionary files alone; code names no table but users, to find and
 *       lock a person, and subject_keys. A file with a mistake keeps the server from starting.
 *   <li>PRV-8 A revocation acts in one transaction on every table that the register names for its purposes, on the rows of
 *       that one person and no other, and says which. Doing it again changes nothing more.
 *   <li>PRV-9 A plan counts what would be done, and writes nothing.
 * </ul>
 *
 * <p>Not here: when a consent ends and who is blocked (consent), what is kept outside the tables, for which others implement
 * {@link io.skillforge.privacy.SubjectStore}.
 */
package io.skillforge.privacy;
