package io.skillforge.person;

import java.util.Locale;
import java.util.Set;

/** Where an assessment stands. It only goes forward. */
public enum AssessmentStatus {
    SCHEDULED,
    PROCESSING,
    COMPLETED,
    CANCELLED;

    public boolean allows(AssessmentStatus next) {
        return switch (this) {
            case SCHEDULED -> Set.of(PROCESSING, CANCELLED).contains(next);
            case PROCESSING -> Set.of(COMPLETED, CANCELLED).contains(next);
            case COMPLETED, CANCELLED -> false;
        };
    }

    /** As the column has it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AssessmentStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
