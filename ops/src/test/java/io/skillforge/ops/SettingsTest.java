package io.skillforge.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void hasStandardsForAnEmptyEnvironment() {
        var settings = settings(Map.of());

        assertThat(settings.home()).isEqualTo(Path.of("/project/.skillforge"));
        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.managementPort()).isEqualTo(9990);
        assertThat(settings.jmsPort()).isEqualTo(5445);
        assertThat(settings.databasePort()).isEqualTo(54329);
        assertThat(settings.bindAddress()).isEqualTo("127.0.0.1");
        assertThat(settings.heap()).isEqualTo("768m");
    }

    @Test
    void takesAnEmptyVariableAsNotSet() {
        assertThat(settings(Map.of("SKILLFORGE_HTTP_PORT", " ")).httpPort()).isEqualTo(8080);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "65536", "-1", "80 80", "999999999999"})
    void refusesWhatIsNoPort(String value) {
        assertThatThrownBy(() -> settings(Map.of("SKILLFORGE_HTTP_PORT", value)).httpPort())
                .isInstanceOf(OpsException.class)
                .hasMessage("SKILLFORGE_HTTP_PORT is \"" + value + "\"; give a port number from 1 to 65535.")
                .extracting(failure -> ((OpsException) failure).exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
    }

    @Test
    void refusesAHeapThatJavaWouldNotTake() {
        assertThatThrownBy(() -> settings(Map.of("SKILLFORGE_XMX", "much")).heap())
                .hasMessageStartingWith("SKILLFORGE_XMX is \"much\"");
    }

    private static Settings settings(Map<String, String> environment) {
        return new Settings(Path.of("/project"), environment);
    }
}
