package io.skillforge.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-21T05:00:00.123Z", "2200-01-01T00:00:00Z"})
    void makesVersion7OfTheMillisecond(Instant now) {
        var id = idsAt(now).next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
    }

    @Test
    void sortsByTimeAsText() {
        var earlier = idsAt(Instant.parse("2026-11-21T05:00:00.000Z")).next();
        var later = idsAt(Instant.parse("2026-11-21T05:00:00.001Z")).next();

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void keepsIdsOfOneMillisecondApart() {
        var ids = idsAt(Instant.parse("2026-11-21T05:00:00Z"));
        var made = new HashSet<UUID>();
        for (var i = 0; i < 10_000; i++) {
            made.add(ids.next());
        }

        assertThat(made).hasSize(10_000).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
        });
    }

    /** Made by Python's uuid.uuid5 from the same namespace: reference rows must keep their ids for ever. */
    @ParameterizedTest
    @CsvSource({
        "occupation, 15-1252.00, 25fee487-5016-5c7f-9951-cb55dc6976da",
        "element, 2.A.1.a, d6627842-0f53-5f92-98d1-1454e1f361a5",
        "technology, c-sharp é, 8615612a-8ff2-5cce-9d63-eb67b2a7b077"
    })
    void makesTheSameVersion5OfANameForEver(String kind, String code, UUID expected) {
        assertThat(Ids.named(kind, code)).isEqualTo(expected);
        assertThat(expected.version()).isEqualTo(5);
        assertThat(expected.variant()).isEqualTo(2);
    }

    @Test
    void keepsKindsApart() {
        assertThat(Ids.named("occupation", "x")).isNotEqualTo(Ids.named("element", "x"));
    }

    private static Ids idsAt(Instant now) {
        return new Ids(Clock.fixed(now, ZoneOffset.UTC));
    }
}
