package io.skillforge.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.RequirementView;
import io.skillforge.matching.RequirementMatchView;
import io.skillforge.matching.Variant;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("MAT-2 A score is what the formulas of the specification say")
class ScoringTest {

    /** Code, importance, proficiency asked for: a is the most important, d asks for none. */
    private static final List<RequirementView> REQUIRED =
            List.of(required("a", "5", 4), required("b", "4", 3), required("c", "3", 2), required("d", "3", null));

    /** What is held is written as code:proficiency:years, blanks between. */
    @ParameterizedTest
    @CsvSource({
        // held,                  zone, variant,             match,   alignment, weight, score
        "'',                      4,    UNWEIGHTED,          0,       0,         1,      0",
        "'x:5:9',                 4,    UNWEIGHTED,          0,       0,         1,      0",
        "'a:4',                   4,    UNWEIGHTED,          25,      1,         1,      25",
        "'a:5',                   4,    UNWEIGHTED,          25,      1,         1,      25",
        "'a:2',                   4,    UNWEIGHTED,          25,      0.5,       1,      12.5",
        "'a:2 b:3',               4,    UNWEIGHTED,          50,      0.75,      1,      37.5",
        "'a:4 b:3 c:2 d:1',       4,    UNWEIGHTED,          100,     1,         1,      100",
        "'a:4:0',                 4,    UNWEIGHTED,          25,      1,         0.7,    17.5",
        "'a:4:2 b:3:0',           4,    UNWEIGHTED,          50,      1,         0.85,   42.5",
        "'a:4:2 b:3',             4,    UNWEIGHTED,          50,      1,         1,      50",
        "'a:4:2 x:1:0',           4,    UNWEIGHTED,          25,      1,         1,      25",
        "'a:4:9 b:3:9',           4,    UNWEIGHTED,          50,      1,         1.1,    55",
        "'a:4:9 b:3:9 c:2:9 d:1', 4,    UNWEIGHTED,          100,     1,         1.1,    100",
        "'a:4:0',                 ,     UNWEIGHTED,          25,      1,         1,      25",
        "'a:4',                   4,    IMPORTANCE_WEIGHTED, 33.3333, 1,         1,      33.3333",
        "'c:2',                   4,    IMPORTANCE_WEIGHTED, 20,      1,         1,      20",
        "'a:2 c:2',               4,    IMPORTANCE_WEIGHTED, 53.3333, 0.6875,    1,      36.6667",
        "'a:4 b:3 c:2 d:1',       4,    IMPORTANCE_WEIGHTED, 100,     1,         1,      100"
    })
    void scores(
            String held, Integer zone, Variant variant, double match, double alignment, double weight, double score) {
        var matches = Scoring.compare(REQUIRED, held(held));
        var result = Scoring.score(matches, zone, variant);
        assertThat(result.required()).isEqualTo(4);
        assertThat(result.matched()).isEqualTo((int)
                matches.stream().filter(line -> !line.isMissing()).count());
        assertThat(List.of(
                        result.matchScore(),
                        result.alignment(),
                        result.experience().weight(),
                        result.score()))
                .containsExactly(match, alignment, weight, score);
    }

    @ParameterizedTest
    @CsvSource({
        // held, missing, weak
        "'',              a b c d, ''",
        "'a:3',           b c d,   a",
        "'a:4 b:1 d:1',   c,       b",
        "'a:5 b:5 c:5 d:5', '',    ''"
    })
    void tellsMissingFromWeak(String held, String missing, String weak) {
        var matches = Scoring.compare(REQUIRED, held(held));
        assertThat(codes(
                        matches.stream().filter(RequirementMatchView::isMissing).toList()))
                .isEqualTo(missing);
        assertThat(codes(matches.stream().filter(RequirementMatchView::isWeak).toList()))
                .isEqualTo(weak);
    }

    @Test
    void isCriticalFromFourOn() {
        assertThat(codes(Scoring.compare(REQUIRED, Map.of()).stream()
                        .filter(RequirementMatchView::isCritical)
                        .toList()))
                .isEqualTo("a b");
    }

    @Test
    void countsTheBetterOfTwoStatements() {
        assertThat(new Held(2, 5.0).orBetter(new Held(4, null))).isEqualTo(new Held(4, 5.0));
        assertThat(new Held(2, null).orBetter(new Held(1, 3.0))).isEqualTo(new Held(2, 3.0));
        assertThat(new Held(1, 1.0).orBetter(new Held(1, 2.0))).isEqualTo(new Held(1, 2.0));
    }

    private static RequirementView required(String code, String importance, Integer proficiency) {
        return new RequirementView(code, code, new BigDecimal(importance), null, proficiency);
    }

    private static Map<String, Held> held(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .collect(Collectors.toMap(
                        parts -> parts[0],
                        parts -> new Held(
                                Integer.parseInt(parts[1]), parts.length > 2 ? Double.valueOf(parts[2]) : null)));
    }

    private static String codes(List<RequirementMatchView> matches) {
        return matches.stream().map(match -> match.required().code()).collect(Collectors.joining(" "));
    }
}
