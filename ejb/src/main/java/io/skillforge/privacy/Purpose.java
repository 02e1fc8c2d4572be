package io.skillforge.privacy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person can consent to, each by itself. */
public enum Purpose {
    MARKETING,
    NOTIFICATIONS,
    ANALYTICS,
    PARTNER_SHARING;

    public static final Set<Purpose> ALL = Set.copyOf(EnumSet.allOf(Purpose.class));

    /** How the register, the tables and messages write it: {@code partner_sharing}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> ofCode(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findFirst();
    }
}
