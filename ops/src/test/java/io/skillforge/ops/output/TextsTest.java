package io.skillforge.ops.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {

    @ParameterizedTest
    @CsvSource({"0, 0.0 s", "449, 0.4 s", "12345, 12.3 s", "59999, 60.0 s", "60000, 1 min 00 s", "185000, 3 min 05 s"})
    void readsDurations(long millis, String text) {
        assertThat(Texts.duration(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void readsNumbersAndMomentsTheSameEverywhere() {
        assertThat(Texts.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(Texts.counted(1, "row")).isEqualTo("1 row");
        assertThat(Texts.counted(2, "row")).isEqualTo("2 rows");
        assertThat(Texts.moment(Instant.parse("2026-11-21T04:05:06.789Z"))).isEqualTo("2026-11-21 04:05:06");
        assertThat(Texts.moment(null)).isEmpty();
    }

    @Test
    void endsASentenceOnce() {
        assertThat(Texts.ended("It failed")).isEqualTo("It failed.");
        assertThat(Texts.ended("It failed.")).isEqualTo("It failed.");
    }

    @Test
    void putsTextToTheLeftAndNumbersToTheRight() {
        var table = new Table("table", "inserted")
                .row("skills", "1,016")
                .row("occupations", "9")
                .row("tasks", 0);

        assertThat(table).hasToString("""
                table        inserted
                skills          1,016
                occupations         9
                tasks               0""");
    }

    @Test
    void putsADashForNothing() {
        assertThat(new Table("a", "b").row(null, "x")).hasToString("a  b\n-  x");
    }
}
