package io.skillforge.batch.onet;

import io.skillforge.batch.run.Parameters;
import io.skillforge.etl.RefreshOptions;
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
                location(Parameters.text(properties, "location")),
                Parameters.text(properties, "release"),
                Parameters.flag(properties, "dry-run"),
                Parameters.flag(properties, "force"),
                percent(properties, "reject-threshold"),
                percent(properties, "max-row-delta"));
    }

    private static Path location(String value) {
        if (value == null) {
            throw Parameters.invalid(
                    "location is missing; give the folder or zip of a release, such as location=/data/db_30_1_text.zip");
        }
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw Parameters.invalid("location is not a path; give the folder or zip of a release");
        }
    }

    private static double percent(Properties properties, String name) {
        var value = Parameters.text(properties, name);
        if (value == null || !PERCENT.matcher(value).matches()) {
            throw Parameters.invalid(name + " must be a number of percent such as 1 or 2.5");
        }
        return Double.parseDouble(value);
    }
}
