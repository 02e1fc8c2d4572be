package io.skillforge.platform.crypto;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a key protects. Each purpose has key-encryption keys of its own, so that one can be lost or rotated alone. */
public enum KeyPurpose {
    /** Who a person is and how to reach them. */
    PII_USER,
    /** For whom a person works or worked. */
    PII_EMPLOYMENT,
    /** A partner's contact, and the secrets shared with the partner. */
    PII_PARTNER,
    /** Messages that could not be handled, as they came. */
    PII_QUARANTINE;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** As it stands in tables, files and addresses: {@code pii_user}. */
    public String code() {
        return code;
    }

    public static Optional<KeyPurpose> find(String code) {
        return Stream.of(values()).filter(purpose -> purpose.code.equals(code)).findFirst();
    }
}
