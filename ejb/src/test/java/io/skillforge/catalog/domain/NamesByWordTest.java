package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skillforge.catalog.domain.SearchEvidence.IndexedName;
import io.skillforge.catalog.domain.Vocabulary.Term;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesByWordTest {

    private static final int OCCUPATIONS = 100;
    private static final Vocabulary VOCABULARY = new Vocabulary(
            Stream.of("head", "line", "cook", "chef")
                    .map(word -> new Term(word, word, 10, 10, 0))
                    .toList(),
            List.of(),
            OCCUPATIONS);

    private final NamesByWord names =
            new NamesByWord(List.of(name("Chef", "chef"), name("Line Cook", "line", "cook"), name("Cook", "cook")));

    private static IndexedName name(String name, String... terms) {
        double weight = terms.length * Vocabulary.weight(10, OCCUPATIONS);
        return new IndexedName(1, NameKind.TITLE, name, name.toLowerCase(Locale.ROOT), List.of(terms), weight);
    }

    private NamesByWord.Covering best(String... words) {
        return names.best(new SearchReading(List.of(words), VOCABULARY));
    }

    @Test
    void theSameWordsAnswerWhole() {
        assertThat(best("cook", "line").name().name()).isEqualTo("Line Cook");
        assertThat(best("cook", "line").share()).isCloseTo(1, within(1e-9));
    }

    @Test
    void wordsTooManyAndTooFewAnswerLess() {
        assertThat(best("head", "cook").name().name()).isEqualTo("Cook");
        assertThat(best("head", "cook").share()).isCloseTo(0.5, within(1e-9));
        assertThat(best("line").name().name()).isEqualTo("Line Cook");
        assertThat(best("line").share()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void withoutASharedWordNoneAnswers() {
        assertThat(best("head")).isNull();
    }
}
