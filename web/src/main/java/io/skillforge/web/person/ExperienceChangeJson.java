package io.skillforge.web.person;

import io.skillforge.person.ExperienceValues;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work as a person tells it, as a whole: what is left out is forgotten. */
public record ExperienceChangeJson(
        @Schema(description = "O*NET code", examples = "15-1252.00")
        @NotNull
        @Pattern(regexp = OCCUPATION, message = OCCUPATION_EXPECTATION)
        String occupation,

        @NotBlank(message = "Expected a title") @Line String title,
        @Prose String description,
        LocalDate startDate,

        @Schema(description = "Not before startDate; left out while it goes on")
        LocalDate endDate,

        @Schema(examples = "full-time")
        @Pattern(regexp = "[a-z][a-z0-9-]{0,49}", message = "Expected a word such as full-time")
        String employmentType,

        @Line String employer,
        @Valid LocationJson location) {

    static final String OCCUPATION = "\\d{2}-\\d{4}\\.\\d{2}";
    static final String OCCUPATION_EXPECTATION = "Expected the O*NET code of an occupation, such as 15-1252.00";

    ExperienceValues toValues() {
        return new ExperienceValues(
                occupation,
                title,
                description,
                startDate,
                endDate,
                employmentType,
                employer,
                location == null ? null : location.toLocation());
    }

    /** A record would tell the values. */
    @Override
    public String toString() {
        return "ExperienceChangeJson";
    }
}
