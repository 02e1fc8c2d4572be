package io.skillforge.consent;

import java.util.Locale;

/** The door through which an event came. */
public enum Channel {
    QUEUE,
    WEBHOOK,
    REPLAY,
    RUN,
    /** The person, or an officer for the person, by our own API. */
    API;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
