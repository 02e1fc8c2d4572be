package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    @Test
    void takesTextApartIntoPlainWords() {
        assertThat(SearchWords.of("Résumé-Writers, C++ & children's (R&D)"))
                .containsExactly("resume", "writers", "c++", "childrens", "r", "d");
        assertThat(SearchWords.of(" -- ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nurses,    nurse",
        "secretaries, secretary",
        "waitresses, waitress",
        "coaches,   coach",
        "firemen,   fireman",
        "analysis,  analysis",
        "bus,       bus",
        "buses,     bus",
        "business,  business",
        "gas,       gas",
        "children,  child",
        "midwives,  midwife"
    })
    void knowsTheSingular(String word, String singular) {
        assertThat(SearchWords.singular(word)).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource({
        "plumber,    plumbing",
        "accountant, accounting",
        "programmer, program",
        "electrician, electrical",
        "drive,      driver",
        "therapist,  therapy",
        "baker,      bakery"
    })
    void givesACraftAndThoseWhoExerciseItOneRoot(String one, String other) {
        assertThat(SearchWords.root(one)).isEqualTo(SearchWords.root(other));
    }

    @Test
    void comparesWithoutOrderNumberAndLinks() {
        assertThat(key("Directors of Nursing")).isEqualTo(key("nursing director"));
        assertThat(SearchWords.terms(List.of("of", "the"))).containsExactly("of", "the");
    }

    @ParameterizedTest
    @CsvSource({"drive a truck, truck drivers", "fixing cars, car repair", "clean pools, pool cleaner"})
    void takesWhatSomebodyDoesForWhatHeIs(String one, String other) {
        assertThat(roots(one)).isEqualTo(roots(other));
    }

    private static String roots(String text) {
        return SearchWords.roots(SearchWords.terms(SearchWords.of(text)));
    }

    private static String key(String text) {
        return SearchWords.key(SearchWords.terms(SearchWords.of(text)));
    }
}
