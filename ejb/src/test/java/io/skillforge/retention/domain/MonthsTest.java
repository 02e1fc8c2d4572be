package io.skillforge.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthsTest {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void makesThePresentMonthAndAYearAhead() {
        assertThat(Months.missing(NOW, Set.of(), Set.of()))
                .hasSize(13)
                .startsWith(NOW)
                .endsWith(YearMonth.of(2027, 11));
    }

    @Test
    void makesNothingThatIsThere() {
        var there = Stream.iterate(NOW.minusMonths(20), month -> month.plusMonths(1))
                .limit(40)
                .toList();
        assertThat(Months.missing(NOW, there, Set.of())).isEmpty();
        assertThat(Months.missing(NOW, there, there)).isEmpty();
    }

    @Test
    void makesMonthsForWhatNoMonthTook() {
        var there = Months.missing(NOW, Set.of(), Set.of());
        var before = YearMonth.of(2024, 2);
        var after = YearMonth.of(2029, 11);
        assertThat(Months.missing(NOW, there, List.of(after, before, NOW))).containsExactly(before, after);
    }

    @Test
    void makesNoneForTimesThatCannotBeRight() {
        var there = Months.missing(NOW, Set.of(), Set.of());
        assertThat(Months.missing(NOW, there, List.of(YearMonth.of(2006, 11), YearMonth.of(2029, 12))))
                .isEmpty();
        assertThat(Months.missing(NOW, there, List.of(YearMonth.of(2006, 12)))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", delimiter = '|', textBlock = """
            none                                    | -1
            2026-10                                 | -1
            2026-11                                 |  0
            2026-12                                 | -1
            2026-11 2026-12 2027-01                 |  2
            2026-11 2026-12 2027-02                 |  1
            """)
    void countsAheadUpToTheFirstGap(String there, int ahead) {
        assertThat(Months.ahead(NOW, months(there))).isEqualTo(ahead);
    }

    private static Set<YearMonth> months(String texts) {
        return texts == null
                ? Set.of()
                : Arrays.stream(texts.split(" ")).map(YearMonth::parse).collect(Collectors.toSet());
    }
}
