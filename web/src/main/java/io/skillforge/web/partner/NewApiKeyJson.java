package io.skillforge.web.partner;

import io.skillforge.partner.ApiKeyScope;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key that is to be made. */
public record NewApiKeyJson(
        @Schema(description = "What it is for; no names of people", examples = "catalog sync")
        @NotNull
        @Pattern(regexp = "[^\\x00-\\x1f\\x7f]{1,80}", message = "Expected 1 to 80 characters")
        String name,

        @Schema(
                description =
                        "catalog reads the catalog only; partner may what the role partner may. partner unless given",
                enumeration = {"catalog", "partner"})
        @Pattern(regexp = "catalog|partner", message = "Expected catalog or partner")
        String scope,

        @Schema(description = "Days until it ends by itself; 365 unless given", examples = "365") @Min(1) @Max(730)
        Integer lifetimeDays) {

    private static final int DAYS = 365;

    ApiKeyScope toScope() {
        return scope == null ? ApiKeyScope.PARTNER : ApiKeyScope.of(scope);
    }

    Duration toLifetime() {
        return Duration.ofDays(lifetimeDays == null ? DAYS : lifetimeDays);
    }
}
