package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.retention.store.CheckStore;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a purge leaves the database to others, with the settings nobody has made. */
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
        var throttle = new Throttle();
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
        assertThat(Throttle.rest(Duration.ofMillis(50), false)).isEqualTo(Duration.ofMillis(20));
        assertThat(Throttle.rest(Duration.ofSeconds(10), false)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Throttle.rest(Duration.ZERO, false)).isZero();
        assertThat(Throttle.rest(Duration.ofMillis(50), true)).isEqualTo(Duration.ofSeconds(1));
    }
}
