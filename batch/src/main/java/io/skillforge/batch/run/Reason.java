package io.skillforge.batch.run;

import io.skillforge.platform.error.DomainException;
import java.util.Objects;

/** Why something failed, in one sentence: the domain's own where there is one. */
final class Reason {

    private static final int LONGEST = 500;

    private Reason() {}

    static String of(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException || cause.getCause() == null) {
                var line = firstLine(cause);
                return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
            }
        }
        return "unknown";
    }

    private static String firstLine(Throwable cause) {
        return Objects.requireNonNullElse(cause.getMessage(), "")
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(cause.getClass().getSimpleName());
    }
}
