package io.skillforge.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JobZoneTest {

    @Test
    void numbersFromOne() {
        assertThat(JobZone.of(1)).isEqualTo(JobZone.ONE);
        assertThat(JobZone.of(5).number()).isEqualTo(5);
        assertThat(JobZone.of(null)).isNull();
    }
}
