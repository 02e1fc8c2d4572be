package io.skillforge.batch.consent;

import io.skillforge.consent.RunRequest;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.privacy.Purpose;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;

/**
 * Job parameters as text. Operators see them, and the job repository keeps them: a person is named by id only, and what
 * people wrote about a run is in the run itself.
 */
final class ConsentParameters {

    private ConsentParameters() {}

    /** The run that another door prepared; null when this execution has to. */
    static UUID preparedRun(Properties properties) {
        return uuid(properties, "run-id");
    }

    static boolean dryRun(Properties properties) {
        var mode = text(properties, "mode");
        if (!"dry-run".equals(mode) && !"execute".equals(mode)) {
            throw invalid("mode must be dry-run or execute");
        }
        return mode.equals("dry-run");
    }

    static RunRequest read(UUID runId, Properties properties) {
        var user = uuid(properties, "user");
        return new RunRequest(
                runId,
                text(properties, "tenant"),
                user == null ? null : user.toString(),
                flag(properties, "all"),
                purposes(text(properties, "purpose")),
                dryRun(properties),
                flag(properties, "queue"),
                text(properties, "triggered-by"),
                null,
                null);
    }

    /** Whom it concerns, for lists. */
    static String scope(Properties properties) {
        var tenant = text(properties, "tenant");
        var user = uuid(properties, "user");
        if (user != null) {
            return "user " + user;
        }
        return tenant == null ? "all" : "tenant " + tenant;
    }

    private static Set<Purpose> purposes(String text) {
        var purposes = EnumSet.noneOf(Purpose.class);
        for (var code : text == null ? new String[0] : text.split(",")) {
            if (code.strip().equals("all")) {
                return Purpose.ALL;
            }
            purposes.add(Purpose.ofCode(code.strip())
                    .orElseThrow(() -> invalid("purpose must be all, or some of "
                            + Arrays.stream(Purpose.values()).map(Purpose::code).toList() + " with commas between")));
        }
        return purposes;
    }

    private static UUID uuid(Properties properties, String name) {
        var text = text(properties, name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid(name + " must be an id such as 0199a8f0-5b7e-7c31-9f00-3f6a5d1b2c3d");
        }
    }

    private static String text(Properties properties, String name) {
        var value = properties.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static boolean flag(Properties properties, String name) {
        var value = text(properties, name);
        if (!"true".equals(value) && !"false".equals(value)) {
            throw invalid(name + " must be true or false");
        }
        return Boolean.parseBoolean(value);
    }

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }
}
