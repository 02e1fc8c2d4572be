package io.skillforge.privacy;

import io.skillforge.platform.crypto.WrappedKey;

/**
 * A row of subject_keys.
 *
 * @param wrapped null once the key was destroyed
 */
public record StoredKey(KeyRef ref, Owner owner, WrappedKey wrapped) {

    public boolean isDestroyed() {
        return wrapped == null;
    }
}
