package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<Vocabulary.Similar> SIMILAR =
            List.of(similar("cheif", "chief", 300), similar("cheif", "chef", 90), similar("uber", "tuber", 2));

    @ParameterizedTest
    @CsvSource({
        "developper, developer, 1",
        "practioner, practitioner, 2",
        "cheif, chief, 1",
        "nurse, nurse, 0",
        "'', nurse, 5"
    })
    void countsTypingErrors(String typed, String meant, int errors) {
        assertThat(Spelling.distance(typed, meant)).isEqualTo(errors);
        assertThat(Spelling.distance(meant, typed)).isEqualTo(errors);
    }

    /** Against the definition, without any limit. */
    @Test
    void stopsCountingAtALimit() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var left = random(random);
            var right = random(random);
            int limit = random.nextInt(6);
            assertThat(Spelling.distance(left, right, limit))
                    .as("%s %s %d", left, right, limit)
                    .isEqualTo(Math.min(defined(left, right), limit + 1));
        }
    }

    private static String random(Random random) {
        return random.ints(random.nextInt(9), 'a', 'd')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static int defined(String left, String right) {
        var table = new int[left.length() + 1][right.length() + 1];
        for (int row = 0; row <= left.length(); row++) {
            for (int column = 0; column <= right.length(); column++) {
                table[row][column] = Math.max(row, column);
                if (row > 0 && column > 0) {
                    int replaced = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                    int edited = Math.min(table[row - 1][column], table[row][column - 1]) + 1;
                    table[row][column] = Math.min(edited, table[row - 1][column - 1] + replaced);
                }
                if (row > 1
                        && column > 1
                        && left.charAt(row - 1) == right.charAt(column - 2)
                        && left.charAt(row - 2) == right.charAt(column - 1)) {
                    table[row][column] = Math.min(table[row][column], table[row - 2][column - 2] + 1);
                }
            }
        }
        return table[left.length()][right.length()];
    }

    @ParameterizedTest
    @CsvSource({"cashear, cashier, true", "electrision, electrician, true", "uber, lumber, false", "rn, an, false"})
    void forgivesMoreWhereWordsSoundAlike(String typed, String meant, boolean forgiven) {
        assertThat(Spelling.isTypingError(typed, meant)).isEqualTo(forgiven);
    }

    @Test
    void correctsToTheLikeliestWord() {
        var vocabulary = new Vocabulary(List.of(), SIMILAR, 1000);
        assertThat(vocabulary.corrections("cheif"))
                .extracting(correction -> correction.term().term())
                .startsWith("chief");
        assertThat(vocabulary.corrections("uber")).isEmpty();
        assertThat(vocabulary.corrections("rn")).isEmpty();
    }

    @Test
    void readsAQuestionWithItsCorrections() {
        var executive = new Vocabulary.Term("executive", "execut", 80, 40, 0);
        var reading =
                new SearchReading(List.of("cheif", "executive"), new Vocabulary(List.of(executive), SIMILAR, 1000));
        assertThat(reading.hasUnknown()).isTrue();
        assertThat(reading.corrected()).isEqualTo("chief executive");
        assertThat(reading.correctedKeys()).containsKeys("chief executive", "chef executive");
        assertThat(reading.isPhrase()).isFalse();
    }

    private static Vocabulary.Similar similar(String typed, String term, int names) {
        return new Vocabulary.Similar(typed, new Vocabulary.Term(term, SearchWords.root(term), names, 50, 0), 0.5);
    }
}
