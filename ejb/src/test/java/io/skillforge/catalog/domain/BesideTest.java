package io.skillforge.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BesideTest {

    @ParameterizedTest
    @CsvSource({
        "Firefighters, fire, false",
        "First-Line Supervisors of Police and Detectives, police, true",
        "First-Line Supervisors of Police and Detectives, police chief, false",
        "Helpers--Roofers, roofing, true",
        "Helpers--Roofers, roofing helper, false",
        "'Physics Teachers, Postsecondary', physics, true",
        "'Physics Teachers, Postsecondary', physics professor, false",
        "'Engineers, All Other', engineer, true"
    })
    void isMeantOnlyWhereTheQuestionSaysSo(String title, String question, boolean unasked) {
        var reading = new SearchReading(SearchWords.of(question), new Vocabulary(List.of(), List.of(), 1000));
        assertThat(Beside.of(title).isUnasked(reading)).isEqualTo(unasked);
    }
}
