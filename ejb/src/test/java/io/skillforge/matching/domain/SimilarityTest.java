package io.skillforge.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.catalog.RequirementView;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimilarityTest {

    /** Required skills are written as code:importance, blanks between. */
    @ParameterizedTest
    @CsvSource({
        "a:4 b:3,     a:4 b:3,     1",
        "a:4 b:3,     c:4,         0",
        "a:4,         a:4 b:4,     0.5",
        "a:5 b:3,     a:4 b:3 c:4, 0.5833",
        "'',          a:3,         0",
        "'',          '',          0"
    })
    void isTheSameInBothDirections(String one, String other, double similarity) {
        assertThat(Similarity.of(required(one), required(other))).isEqualTo(similarity);
        assertThat(Similarity.of(required(other), required(one))).isEqualTo(similarity);
    }

    private static List<RequirementView> required(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split(":"))
                .map(parts -> new RequirementView(parts[0], parts[0], new BigDecimal(parts[1]), null, 3))
                .toList();
    }
}
