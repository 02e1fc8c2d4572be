package io.skillforge.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.RequirementView;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillMentionsTest {

    private static final List<RequirementView> SKILLS = Stream.of("Critical Thinking", "Writing", "C++")
            .map(name -> new RequirementView(name, name, BigDecimal.ONE, null, null))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "'Writing, for a start.',              Writing",
        "'Underwriting',                       ''",
        "'CRITICAL  thinking and writing',     Critical Thinking|Writing",
        "'Thinking that is critical',          ''",
        "'Learn C++',                          C++",
        "'Learn C',                            ''"
    })
    void findsWholeNames(String text, String expected) {
        assertThat(String.join("|", SkillMentions.in(List.of("Nothing", text), SKILLS)))
                .isEqualTo(expected);
    }
}
