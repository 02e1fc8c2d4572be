package io.skillforge.web.person;

import io.skillforge.person.Score;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Map;

/** How an assessment went: 0 to 100, and the numbers of its parts by their names. */
public record ScoreJson(
        @NotNull
        @DecimalMin(value = "0", message = "Expected 0 to 100")
        @DecimalMax(value = "100", message = "Expected 0 to 100")
        BigDecimal overall,

        @Size(max = 50, message = "Expected at most 50 parts")
        Map<
                        @Pattern(
                                regexp = "[A-Za-z0-9._-]{1,64}",
                                message = "Expected names of 1 to 64 letters, digits and . _ -")
                        String,
                        @NotNull BigDecimal>
                parts) {

    static ScoreJson from(Score score) {
        return score == null
                ? null
                : new ScoreJson(score.overall(), score.parts().isEmpty() ? null : score.parts());
    }

    Score toScore() {
        return new Score(overall, parts);
    }
}
