package io.skillforge.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.matching.Variant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssignmentTest {

    @Test
    void nobodyAtNoneAndEverybodyAtHundred() {
        assertThat(weighted(0)).isZero();
        assertThat(weighted(100)).isEqualTo(1000);
    }

    @Test
    void sharesAreMet() {
        assertThat(weighted(20)).isBetween(160L, 240L);
    }

    @Test
    void raisingTheShareMovesNobodyBack() {
        assertThat(IntStream.range(0, 1000).filter(i -> Assignment.of("unit-" + i, 30) == Variant.IMPORTANCE_WEIGHTED))
                .allMatch(i -> Assignment.of("unit-" + i, 60) == Variant.IMPORTANCE_WEIGHTED);
    }

    @Test
    void staysWhatItWas() {
        assertThat(IntStream.range(0, 10)
                        .mapToObj(i -> Assignment.of("unit-" + i, 50) == Variant.UNWEIGHTED ? "u" : "w"))
                .as("a change of the hash would move everybody")
                .containsExactly("u", "u", "w", "u", "w", "u", "u", "w", "w", "u");
    }

    private static long weighted(int percent) {
        return IntStream.range(0, 1000)
                .filter(i -> Assignment.of("unit-" + i, percent) == Variant.IMPORTANCE_WEIGHTED)
                .count();
    }
}
