package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.retention.store.CheckStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a purge leaves the database to others. */
class ThrottleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0,    false",
        "0, 10,   false",
        "0, 10.5, true",
        "1, 0,    true",
        "9, 3600, true",
    })
    void othersComeFirstWhileSomebodyWaitsOrAReplicaIsBehind(long waits, double lag, boolean first) {
        var throttle = new Throttle(name -> null);
        throttle.store = new CheckStore() {
            @Override
            public long lockWaits() {
                return waits;
            }

            @Override
            public double replicationLag() {
                return lag;
            }
        };

        assertThat(throttle.othersFirst()).isEqualTo(first);
    }

    @Test
    void restsForAPartOfWhatAChunkTookAndLongWhileOthersComeFirst() {
        var throttle = new Throttle(name -> null);
        assertThat(throttle.rest(Duration.ofMillis(50), false)).isEqualTo(Duration.ofMillis(20));
        assertThat(throttle.rest(Duration.ofSeconds(10), false)).isEqualTo(Duration.ofSeconds(1));
        assertThat(throttle.rest(Duration.ZERO, false)).isZero();
        assertThat(throttle.rest(Duration.ofMillis(50), true)).isEqualTo(Duration.ofSeconds(1));
        assertThat(new Throttle(name -> " 100 ").rest(Duration.ofMillis(50), false))
                .isEqualTo(Duration.ofMillis(50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "-5", "4.5", "1000000"})
    void refusesASettingThatIsNone(String set) {
        assertThatThrownBy(() -> new Throttle(name -> name.endsWith("PERCENT") ? set : null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("SKILLFORGE_RETENTION_REST_PERCENT is '" + set + "'; it can be");
    }
}
