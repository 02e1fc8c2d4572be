package io.skillforge.web.matching;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a steward makes of feedback. */
public record ResolutionJson(
        @Schema(enumeration = {"accepted", "rejected"})
        @NotNull
        @Pattern(regexp = "accepted|rejected", message = "Expected one of accepted, rejected")
        String outcome) {}
