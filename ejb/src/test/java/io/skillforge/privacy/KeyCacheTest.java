package io.skillforge.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.crypto.DataKey;
import io.skillforge.platform.crypto.KeyPurpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyCacheTest {

    private static final KeyRef ADA = ref(1);
    private static final DataKey KEY = new DataKey(DataKey.newBytes());

    private final MutableClock clock = new MutableClock();
    private final KeyCache cache = new KeyCache(clock, Duration.ofSeconds(5), 3);

    private static KeyRef ref(long owner) {
        return new KeyRef(new UUID(0, owner), KeyPurpose.PII_USER);
    }

    @Test
    void forgetsAfterSeconds() {
        cache.put(ADA, KEY, cache.epoch());

        clock.pass(Duration.ofSeconds(5));
        assertThat(cache.find(ADA)).contains(KEY);
        clock.pass(Duration.ofMillis(1));
        assertThat(cache.find(ADA)).isEmpty();
    }

    @Test
    void holdsSoManyAndForgetsTheOldestFirst() {
        for (var owner = 1; owner <= 3; owner++) {
            cache.put(ref(owner), KEY, cache.epoch());
        }
        cache.put(ref(1), KEY, cache.epoch());
        cache.put(ref(4), KEY, cache.epoch());

        assertThat(cache.size()).isEqualTo(3);
        assertThat(cache.find(ref(2))).isEmpty();
        assertThat(cache.find(ref(1))).isPresent();
    }

    @Test
    void dropsWhatIsOverWhenSomethingComes() {
        cache.put(ref(1), KEY, cache.epoch());
        clock.pass(Duration.ofSeconds(6));
        cache.put(ref(2), KEY, cache.epoch());

        assertThat(cache.size()).isEqualTo(1);
    }

    @Test
    void evictsAllKeysOfAnOwner() {
        var other = new KeyRef(ADA.owner(), KeyPurpose.PII_EMPLOYMENT);
        cache.put(ADA, KEY, cache.epoch());
        cache.put(other, KEY, cache.epoch());
        cache.put(ref(2), KEY, cache.epoch());

        cache.evict(ADA.owner());

        assertThat(cache.find(ADA)).isEmpty();
        assertThat(cache.find(other)).isEmpty();
        assertThat(cache.find(ref(2))).isPresent();
    }

    @Test
    void takesNoKeyThatWasReadBeforeAnEviction() {
        var read = cache.epoch();
        cache.evict(ADA.owner());
        cache.put(ADA, KEY, read);

        assertThat(cache.find(ADA)).isEmpty();
    }

    private static final class MutableClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T08:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
