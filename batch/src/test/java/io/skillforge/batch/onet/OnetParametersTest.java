package io.skillforge.batch.onet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.etl.RefreshOptions;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.nio.file.Path;
import java.util.Properties;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OnetParametersTest {

    @Test
    void readsTheDefaultsOfTheJob() {
        assertThat(OnetParameters.read(with("release", "")))
                .isEqualTo(new RefreshOptions(Path.of("/data/release.zip"), null, false, false, 1, 5));
    }

    @Test
    void readsWhatWasAskedFor() {
        var properties = with("location", "  /data/db 30  ");
        properties.setProperty("release", " 30.1 ");
        properties.setProperty("dry-run", "true");
        properties.setProperty("force", "true");
        properties.setProperty("reject-threshold", "0");
        properties.setProperty("max-row-delta", "12.5");

        assertThat(OnetParameters.read(properties))
                .isEqualTo(new RefreshOptions(Path.of("/data/db 30"), "30.1", true, true, 0, 12.5));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void asksForALocation(String location) {
        refuses(
                with("location", location),
                "location is missing; give the folder or zip of a release, such as location=/data/db_30_1_text.zip");
    }

    @Test
    void refusesALocationThatIsNoPath() {
        refuses(with("location", "a\0b"), "location is not a path; give the folder or zip of a release");
    }

    @ParameterizedTest
    @CsvSource({"dry-run, yes", "dry-run, TRUE", "dry-run, 1", "dry-run,", "force, no", "force, ' '"})
    void takesTrueAndFalseOnly(String name, String value) {
        refuses(with(name, value), name + " must be true or false");
    }

    @ParameterizedTest
    @CsvSource({
        "reject-threshold, one",
        "reject-threshold, '1,5'",
        "reject-threshold, 5 %",
        "reject-threshold, -1",
        "reject-threshold, NaN",
        "reject-threshold, Infinity",
        "reject-threshold, 1d",
        "reject-threshold, 0x1p3",
        "reject-threshold, ' '",
        "max-row-delta, ",
        "max-row-delta, 1e3"
    })
    void takesPlainPercentagesOnly(String name, String value) {
        refuses(with(name, value), name + " must be a number of percent such as 1 or 2.5");
    }

    private static void refuses(Properties properties, String sentence) {
        assertThatThrownBy(() -> OnetParameters.read(properties))
                .hasMessage(sentence)
                .asInstanceOf(InstanceOfAssertFactories.type(DomainException.class))
                .returns(ProblemKind.JOB_PARAMETER_INVALID, DomainException::kind);
    }

    /** The properties of the job as it is launched with a location, but for one; null leaves it out. */
    private static Properties with(String name, String value) {
        var properties = new Properties();
        properties.setProperty("location", "/data/release.zip");
        properties.setProperty("dry-run", "false");
        properties.setProperty("force", "false");
        properties.setProperty("reject-threshold", "1");
        properties.setProperty("max-row-delta", "5");
        properties.remove(name);
        if (value != null) {
            properties.setProperty(name, value);
        }
        return properties;
    }
}
