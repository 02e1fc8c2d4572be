package io.skillforge.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.consent.EventType;
import io.skillforge.privacy.Purpose;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatermarkTest {

    private static final Instant KNOWN = Instant.parse("2026-11-20T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "REVOKED, 2026-11-20T09:00:01Z, true",
        "REVOKED, 2026-11-20T09:00:00Z, true",
        "REVOKED, 2026-11-20T08:59:59Z, false",
        "GRANTED, 2026-11-20T09:00:01Z, true",
        "GRANTED, 2026-11-20T09:00:00Z, false",
        "GRANTED, 2026-11-20T08:59:59Z, false"
    })
    void letsTheNewestWinAndOfTwoAtOnceTheRevocation(EventType type, Instant at, boolean wins) {
        var live = Watermark.live(type, Set.of(Purpose.MARKETING), at, Map.of(Purpose.MARKETING, KNOWN));

        assertThat(live.contains(Purpose.MARKETING)).isEqualTo(wins);
    }

    @Test
    void judgesEveryPurposeByItself() {
        var purposes = Set.of(Purpose.MARKETING, Purpose.ANALYTICS);

        assertThat(Watermark.live(EventType.GRANTED, purposes, KNOWN, Map.of(Purpose.MARKETING, KNOWN)))
                .containsExactly(Purpose.ANALYTICS);
    }
}
