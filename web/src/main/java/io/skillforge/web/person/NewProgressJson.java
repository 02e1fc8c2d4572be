package io.skillforge.web.person;

import io.skillforge.person.NewProgress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step on the way. */
public record NewProgressJson(
        @Schema(description = "The pathway it belongs to") UUID pathway,

        @Line String step,

        @Schema(enumeration = {"started", "advanced", "completed", "abandoned"})
        @NotNull
        @Pattern(
                regexp = "started|advanced|completed|abandoned",
                message = "Expected one of started, advanced, completed, abandoned")
        String status,

        @Min(value = 0, message = "Expected 0 to 100") @Max(value = 100, message = "Expected 0 to 100")
        Integer percent,

        @Prose String note) {

    NewProgress toCommand() {
        return new NewProgress(pathway, step, status, percent, note);
    }

    /** A record would tell the note. */
    @Override
    public String toString() {
        return "NewProgressJson";
    }
}
