package io.skillforge.retention;

import java.time.Instant;
import java.util.UUID;

/**
 * A legal hold: rows it covers are neither deleted nor changed by any run.
 *
 * @param scope {@code dataset}, {@code tenant} or {@code person}
 * @param dataset null for all
 * @param user null for everybody, or when the person is gone
 */
public record HoldView(
        UUID id,
        String scope,
        String dataset,
        UUID tenant,
        UUID user,
        String reason,
        String placedBy,
        Instant placedAt,
        Instant until,
        Instant releasedAt,
        String releasedBy) {}
