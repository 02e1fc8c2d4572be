package io.skillforge.web.partner;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a key goes on beside the one that takes its place. */
public record KeyOverlapJson(
        @Schema(description = "Hours that the old key still holds; 24 unless given", examples = "24") @Min(0) @Max(720)
        Integer overlapHours) {

    private static final int HOURS = 24;

    static Duration overlap(KeyOverlapJson body) {
        return Duration.ofHours(body == null || body.overlapHours() == null ? HOURS : body.overlapHours());
    }
}
