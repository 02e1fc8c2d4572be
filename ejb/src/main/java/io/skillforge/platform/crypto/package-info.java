/**
 * Keys and what is done with them: wrapping data keys, sealing values, keyed hashes, signatures. Knows no database and no
 * person; whose value it is comes as associated data.
 *
 * <ul>
 *   <li>CRY-1 A data key is wrapped by the current key-encryption key of its purpose, and unwraps with any key of that
 *       purpose that was not retired, only under the associated data it was wrapped with.
 *   <li>CRY-2 Keys are made once, when there are none and nothing was ever sealed. Keys that are missing later are an
 *       error that names the folder, never a reason to make new ones.
 *   <li>CRY-3 A change of the keys by another node is seen at the next use.
 *   <li>CRY-4 A key file is replaced whole or not at all, and only its owner can read it.
 *   <li>CRY-5 A signature names its key; public keys stay published after a rotation, so that what was signed before
 *       verifies.
 *   <li>CRY-6 Keyed hashes have one key each. They do not rotate: what they find would have to be indexed anew.
 * </ul>
 */
package io.skillforge.platform.crypto;
