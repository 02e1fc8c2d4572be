package io.skillforge.batch.retention;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.retention.PlanRequest;
import io.skillforge.retention.RunKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;

/** Job parameters as text. Operators see them, and the job repository keeps them: there is nothing of people in them. */
final class RetentionParameters {

    private RetentionParameters() {}

    /** The plan to carry out; null when one has to be made. */
    static UUID plan(Properties properties) {
        return uuid(properties, "plan");
    }

    /** The run that another door opened; null when this execution has to. */
    static UUID openedRun(Properties properties) {
        return uuid(properties, "run-id");
    }

    /** The run in retention_runs that this execution, known to the run log by an id, works on. */
    static UUID retentionRun(Properties properties, UUID logged) {
        var plan = plan(properties);
        return plan == null ? logged : plan;
    }

    static boolean dryRun(Properties properties) {
        var mode = text(properties, "mode");
        if (!"dry-run".equals(mode) && !"execute".equals(mode)) {
            throw invalid("mode must be dry-run or execute");
        }
        return plan(properties) == null && mode.equals("dry-run");
    }

    /** Executing means the standing policy; a cutoff of somebody's own is a plan that somebody else has to approve. */
    static PlanRequest request(UUID runId, Properties properties) {
        var before = moment(properties, "before");
        return new PlanRequest(
                runId,
                dryRun(properties) || before != null ? RunKind.MANUAL : RunKind.STANDING,
                text(properties, "tenant"),
                datasets(text(properties, "datasets")),
                before,
                text(properties, "triggered-by"),
                null);
    }

    /** What it is about, for lists. */
    static String scope(Properties properties) {
        if (plan(properties) != null) {
            return "plan " + plan(properties);
        }
        var tenant = text(properties, "tenant");
        return tenant == null ? "all" : "tenant " + tenant;
    }

    private static List<String> datasets(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(","))
                        .map(String::strip)
                        .filter(dataset -> !dataset.isEmpty())
                        .toList();
    }

    private static Instant moment(Properties properties, String name) {
        var text = text(properties, name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid(name + " must be a moment such as 2023-01-01T00:00:00Z");
        }
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

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }
}
