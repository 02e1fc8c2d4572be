package io.skillforge.consent;

import java.util.Locale;

/** How far an event is, as consent_events tells it. */
public enum EventStatus {
    /** Waits for its effect. */
    ACCEPTED,
    APPLIED,
    /** Older than what is known of every purpose it names; nothing was changed. */
    SUPERSEDED,
    /** Cannot succeed as it is; somebody has to correct or discard it. */
    QUARANTINED,
    /** Failed too often; it is a dead letter. */
    FAILED,
    /** Somebody decided that it is to have no effect. */
    DISCARDED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether an arrival under the same id is only a repetition. */
    public boolean isFinal() {
        return this == APPLIED || this == SUPERSEDED || this == DISCARDED;
    }
}
