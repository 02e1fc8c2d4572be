package io.skillforge.consent;

import java.util.Arrays;
import java.util.Optional;

/** What an event says happened. */
public enum EventType {
    GRANTED("consent.granted"),
    REVOKED("consent.revoked");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    /** How messages and tables write it. */
    public String code() {
        return code;
    }

    public static Optional<EventType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
