package io.skillforge.web.person;

import io.skillforge.person.PathwayStep;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step of a learning pathway. */
public record PathwayStepJson(
        @NotBlank(message = "Expected a title") @Line String title,

        @Schema(description = "How long it takes")
        @Min(value = 1, message = "Expected 1 to 3650")
        @Max(value = 3650, message = "Expected 1 to 3650")
        Integer days) {

    static PathwayStepJson from(PathwayStep step) {
        return new PathwayStepJson(step.title(), step.days());
    }

    PathwayStep toStep() {
        return new PathwayStep(title.strip(), days);
    }
}
