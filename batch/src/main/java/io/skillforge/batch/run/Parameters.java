package io.skillforge.batch.run;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Properties;
import java.util.UUID;

/**
 * Job parameters as text, whoever typed them; null where one is left out. What cannot be read is refused with a sentence that
 * names the parameter. Operators see parameters, and the job repository keeps them: there is nothing of people in them.
 */
public final class Parameters {

    private Parameters() {}

    public static String text(Properties properties, String name) {
        var value = properties.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public static boolean flag(Properties properties, String name) {
        var value = text(properties, name);
        if (!"true".equals(value) && !"false".equals(value)) {
            throw invalid(name + " must be true or false");
        }
        return Boolean.parseBoolean(value);
    }

    /** The parameter mode, of jobs that change nothing unless they are told. */
    public static boolean dryRun(Properties properties) {
        var mode = text(properties, "mode");
        if (!"dry-run".equals(mode) && !"execute".equals(mode)) {
            throw invalid("mode must be dry-run or execute");
        }
        return mode.equals("dry-run");
    }

    public static UUID uuid(Properties properties, String name) {
        var text = text(properties, name);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid(name + " must be an id such as 0199a8f0-5b7e-7c31-9f00-3f6a5d1b2c3d");
        }
    }

    public static Instant moment(Properties properties, String name) {
        var text = text(properties, name);
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid(name + " must be a moment such as 2026-11-21T05:00:00Z");
        }
    }

    /** Where, or whom, a run is about, for lists. */
    public static String scope(Properties properties) {
        var tenant = text(properties, "tenant");
        return tenant == null ? "all" : "tenant " + tenant;
    }

    public static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }
}
