package io.skillforge.platform.crypto;

import java.util.List;

/**
 * Keeps the key-encryption keys and never hands one out. A port: keys lie in files by default, a cloud's key management
 * can stand behind it instead. Safe for any thread. Every method throws a domain exception of kind KEYS_UNAVAILABLE when
 * the keys are out of reach.
 */
public interface KeyManagement {

    /** Wraps under the purpose's current key; {@code associatedData} must be given again to unwrap. */
    WrappedKey wrap(KeyPurpose purpose, byte[] dataKey, byte[] associatedData);

    /** The data key, or a domain exception of kind VALUE_FORGED when it was not wrapped so. */
    byte[] unwrap(KeyPurpose purpose, WrappedKey wrapped, byte[] associatedData);

    String currentKeyId(KeyPurpose purpose);

    /** Makes a new current key and answers its id; the older ones still unwrap. */
    String rotate(KeyPurpose purpose);

    /**
     * Drops a key that is not the current one. What is still wrapped by it is lost, backups included: the caller makes
     * sure. A second call changes nothing.
     */
    void retire(KeyPurpose purpose, String keyId);

    /** The current key of each purpose first, then its older ones. */
    List<WrappingKey> keys();
}
