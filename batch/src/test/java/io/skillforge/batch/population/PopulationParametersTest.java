package io.skillforge.batch.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.population.PopulationPlan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationParametersTest {

    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

    private final PopulationParameters parameters = new PopulationParameters(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void readsAPlan() {
        assertThat(parameters.read(with("learners", "1000"))).isEqualTo(new PopulationPlan(1, 3, 4, 1000, NOW));
        assertThat(parameters.read(with("as-of", "2026-01-01T00:00:00Z")).asOf())
                .isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "learners, many, learners must be a number of up to nine digits",
        "learners, -1, learners must be a number of up to nine digits",
        "learners, 999999999, learners must be a number from 0 to 10000000",
        "partners, 0, partners must be a number from 1 to 1000",
        "advisors, 0, advisors must be a number from 1 to 1000",
        "seed, '', seed must be a number of up to nine digits",
        "as-of, yesterday, as-of must be a moment such as 2026-11-21T05:00:00Z"
    })
    void refusesWhatItCannotRead(String name, String value, String sentence) {
        assertThatThrownBy(() -> parameters.read(with(name, value))).hasMessage(sentence);
    }

    private static Properties with(String name, String value) {
        var properties = new Properties();
        properties.setProperty("partners", "3");
        properties.setProperty("advisors", "4");
        properties.setProperty("learners", "300");
        properties.setProperty("seed", "1");
        properties.setProperty(name, value);
        return properties;
    }
}
