package io.skillforge.batch;

import java.util.Optional;

/**
 * The exit status of an execution that did not end well: its reason, in the one form that the admin console shows. It leaves
 * out every exit status that does not begin with {@code Error}.
 */
public final class ExitStatus {

    private static final String PREFIX = "Error: ";

    private ExitStatus() {}

    public static String of(String reason) {
        return PREFIX + reason;
    }

    public static Optional<String> reason(String exitStatus) {
        return Optional.ofNullable(exitStatus)
                .filter(status -> status.startsWith(PREFIX))
                .map(status -> status.substring(PREFIX.length()));
    }
}
