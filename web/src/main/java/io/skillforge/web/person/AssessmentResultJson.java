package io.skillforge.web.person;

import io.skillforge.person.AssessmentResult;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of an assessment. */
public record AssessmentResultJson(
        @NotNull @Valid ScoreJson score,

        @Schema(description = "O*NET code of the one to recommend", examples = "15-1252.00")
        @Pattern(regexp = ExperienceChangeJson.OCCUPATION, message = ExperienceChangeJson.OCCUPATION_EXPECTATION)
        String recommendedOccupation,

        UUID recommendedPathway) {

    AssessmentResult toResult() {
        return new AssessmentResult(score.toScore(), recommendedOccupation, recommendedPathway);
    }
}
