package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.domain.SearchEvidence.IndexedName;
import io.skillforge.catalog.domain.Vocabulary.Term;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesBySpellingTest {

    private static final Vocabulary VOCABULARY = new Vocabulary(
            Stream.of("aircraft", "mechanic", "baker", "cook")
                    .map(word -> new Term(word, word, 10, 10, 0))
                    .toList(),
            List.of(),
            100);

    private final NamesBySpelling names =
            new NamesBySpelling(List.of(name("aircraft mechanic"), name("baker"), name("line cook")));

    private static IndexedName name(String words) {
        return new IndexedName(1, NameKind.TITLE, words, words, List.of(words.split(" ")), 1);
    }

    private List<String> near(String text) {
        return names.near(new SearchReading(SearchWords.of(text), VOCABULARY)).stream()
                .map(hit -> hit.name().words() + ' ' + hit.distance())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "air craft mechanic, aircraft mechanic 1",
        "aircarft mechanik, aircraft mechanic 2",
        "bakr, baker 1",
        "linecook, line cook 1"
    })
    void findsWhatFewErrorsAreAway(String text, String found) {
        assertThat(near(text)).containsExactly(found);
    }

    @Test
    void leavesOutWhatManyAre() {
        assertThat(near("bkr")).isEmpty();
        assertThat(near("arcrft mchnc")).isEmpty();
    }

    @Test
    void doubtsOneLetterOfKnownWords() {
        assertThat(near("aircraft mechanics")).containsExactly("aircraft mechanic 1");
        assertThat(near("mechanic aircraft")).isEmpty();
    }
}
