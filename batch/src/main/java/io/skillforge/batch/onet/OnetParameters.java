package io.skillforge.batch.onet;

import io.skillforge.etl.RefreshOptions;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;

/** Job parameters as text, read into options. Refuses what it cannot read with a sentence that names the parameter. */
final class OnetParameters {

    private static final Pattern PERCENT = Pattern.compile("\\d{1,6}(\\.\\d{1,6})?");

    private OnetParameters() {}

    static RefreshOptions read(Properties properties) {
        return new RefreshOptions(
                location(text(properties, "location")),
                text(properties, "release"),
                flag(properties, "dry-run"),
                flag(properties, "force"),
                percent(properties, "reject-threshold"),
                percent(properties, "max-row-delta"));
    }

    private static String text(Properties properties, String name) {
        var value = properties.getProperty(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Path location(String value) {
        if (value == null) {
            throw invalid(
                    "location is missing; give the folder or zip of a release, such as location=/data/db_30_1_text.zip");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw invalid("location is not a path; give the folder or zip of a release");
        }
    }

    private static boolean flag(Properties properties, String name) {
        var value = text(properties, name);
        if (!"true".equals(value) && !"false".equals(value)) {
            throw invalid(name + " must be true or false");
        }
        return Boolean.parseBoolean(value);
    }

    private static double percent(Properties properties, String name) {
        var value = text(properties, name);
        if (value == null || !PERCENT.matcher(value).matches()) {
            throw invalid(name + " must be a number of percent such as 1 or 2.5");
        }
        return Double.parseDouble(value);
    }

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }
}
