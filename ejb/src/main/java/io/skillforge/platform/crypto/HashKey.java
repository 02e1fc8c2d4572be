package io.skillforge.platform.crypto;

import java.util.Locale;

/** Secrets of keyed hashes; one each, so that hashes of different use cannot be joined. */
public enum HashKey {
    /** Finds an address that cannot be read. */
    BLIND_INDEX,
    /** Names a person in the audit trail, receipts and logs. */
    SUBJECT_REF,
    /** Names who acted, where that is a person. */
    ACTOR_REF,
    /** Recognises callers: API keys, and whom to count requests of. */
    CALLER,
    /** Takes the place of what retention anonymises; every dataset derives a secret of its own from it. */
    ANONYMISE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
