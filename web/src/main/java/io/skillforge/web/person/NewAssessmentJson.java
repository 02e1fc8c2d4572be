package io.skillforge.web.person;

import io.skillforge.person.NewAssessment;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An assessment that is to be held. */
public record NewAssessmentJson(
        @Schema(examples = "interest-profiler")
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9-]{0,63}", message = "Expected a word such as interest-profiler")
        String type,

        @Schema(description = "Of the instrument", examples = "2.1")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9._-]{1,32}", message = "Expected 1 to 32 letters, digits and . _ -")
        String instrumentVersion,

        @Schema(
                description = "internal unless given",
                enumeration = {"internal", "onet", "partner"})
        @Pattern(regexp = "internal|onet|partner", message = "Expected one of internal, onet, partner")
        String source,

        @Schema(description = "When it is to be held") Instant scheduledAt) {

    NewAssessment toCommand() {
        return new NewAssessment(type, instrumentVersion, source == null ? "internal" : source, scheduledAt);
    }
}
