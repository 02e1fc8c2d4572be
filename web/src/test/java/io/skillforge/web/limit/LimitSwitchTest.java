package io.skillforge.web.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitSwitchTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, local, false",
                "-, production, true",
                "-, unnamed, true",
                "on, local, true",
                "off, staging, false"
            })
    void countsCallersEverywhereButAtHome(String setting, String environment, boolean on) {
        assertThat(new LimitSwitch(setting, environment).isOn()).isEqualTo(on);
    }

    @Test
    void aWordThatMeansNothingEndsTheStart() {
        assertThatThrownBy(() -> new LimitSwitch("yes", "local")).hasMessageContaining("SKILLFORGE_RATE_LIMITS");
    }

    @Test
    void aBegunSecondIsOne() {
        assertThat(RequestLimiter.seconds(Duration.ofMillis(1))).isEqualTo(1);
        assertThat(RequestLimiter.seconds(Duration.ofSeconds(2))).isEqualTo(2);
        assertThat(RequestLimiter.seconds(Duration.ZERO)).isZero();
    }
}
