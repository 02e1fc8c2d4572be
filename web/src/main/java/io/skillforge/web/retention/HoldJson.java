package io.skillforge.web.retention;

import io.skillforge.retention.HoldView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A legal hold: rows it covers are neither deleted nor changed by any run. */
public record HoldJson(
        UUID id,

        @Schema(enumeration = {"dataset", "tenant", "person"})
        String scope,

        @Schema(description = "Left out: all datasets") String dataset,
        UUID tenantId,
        UUID userId,
        String reason,
        String placedBy,
        Instant placedAt,

        @Schema(description = "Left out: until it is released")
        Instant until,

        Instant releasedAt,
        String releasedBy) {

    static HoldJson from(HoldView hold) {
        return new HoldJson(
                hold.id(),
                hold.scope(),
                hold.dataset(),
                hold.tenant(),
                hold.user(),
                hold.reason(),
                hold.placedBy(),
                hold.placedAt(),
                hold.until(),
                hold.releasedAt(),
                hold.releasedBy());
    }
}
