package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.retention.store.CheckStore;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a purge rests, by how busy the database is; with the limits nobody has set. */
class ThrottleTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0,    5",
        "0, 10,   5",
        "0, 10.5, 1000",
        "1, 0,    1000",
        "9, 3600, 1000",
    })
    void restsLongWhileSomebodyWaitsOrAReplicaIsBehind(long waits, double lag, long millis) {
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

        assertThat(throttle.pause()).isEqualTo(Duration.ofMillis(millis));
    }
}
