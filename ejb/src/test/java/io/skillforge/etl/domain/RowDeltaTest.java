package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowDeltaTest {

    @ParameterizedTest
    @CsvSource({
        "10000, 10000, 5, false",
        "10000, 10500, 5, false",
        "10000, 10501, 5, true",
        "10000,  9500, 5, false",
        "10000,  9499, 5, true",
        "10000,     0, 5, true",
        "  100,     0, 5, false",
        "  101,     0, 5, true",
        "   10,   110, 5, false",
        "   10,   111, 5, true",
        "    0, 99999, 5, false",
        "10000, 15000, 50, false",
        "10000, 10101, 0, true"
    })
    void exceedsByPercentAndByMoreThanAHandfulOfRows(long before, long after, double percent, boolean exceeds) {
        assertThat(new RowDelta("tasks", before, after).exceeds(percent)).isEqualTo(exceeds);
    }

    @ParameterizedTest
    @CsvSource({"200, 150, -25", "200, 210, 5", "0, 50, 0"})
    void tellsPercentWithItsSign(long before, long after, double percent) {
        assertThat(new RowDelta("tasks", before, after).percent()).isEqualTo(percent);
    }
}
