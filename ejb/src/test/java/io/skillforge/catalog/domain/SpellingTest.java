package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
