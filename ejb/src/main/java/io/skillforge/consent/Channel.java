package io.skillforge.consent;

import java.util.Locale;

/** The door through which an event came. */
public enum Channel {
    QUEUE,
    WEBHOOK,
    REPLAY,
    RUN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
