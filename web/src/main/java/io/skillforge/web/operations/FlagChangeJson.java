package io.skillforge.web.operations;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a feature flag is on. */
public record FlagChangeJson(
        @Schema(description = "For how many in a hundred: 0 is off, 100 is on", examples = "50")
        @NotNull
        @Min(0)
        @Max(100)
        Integer percent) {}
