package io.skillforge.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExperienceWeightTest {

    @ParameterizedTest
    @CsvSource({
        // zone, years, expected, weight
        "4,   0,    2,    0.7",
        "4,   1,    2,    0.85",
        "4,   2,    2,    1",
        "4,   2.2,  2,    1.03",
        "4,   2.6,  2,    1.09",
        "4,   3,    2,    1.1",
        "4,   40,   2,    1.1",
        "2,   0,    0.25, 0.7",
        "2,   0.25, 0.25, 1",
        "3,   0.5,  1,    0.85",
        "5,   4,    4,    1",
        "5,   1,    4,    0.775",
        "1,   0,    0,    1",
        "1,   30,   0,    1",
        "4,   ,     2,    1",
        ",    10,   ,     1",
        ",    ,     ,     1"
    })
    void weighsYearsByWhatTheZoneExpects(Integer zone, Double years, Double expected, double weight) {
        var experience = ExperienceWeight.of(zone, years);
        assertThat(experience.expectedYears()).isEqualTo(expected);
        assertThat(experience.years()).isEqualTo(years);
        assertThat(experience.weight()).isCloseTo(weight, within(1e-12));
    }
}
