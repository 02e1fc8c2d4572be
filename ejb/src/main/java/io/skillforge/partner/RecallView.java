package io.skillforge.partner;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a partner was asked to forget.
 *
 * @param id also the header {@code webhook-id} of the call
 * @param items what it had fetched under these ids
 * @param nextAttemptAt null when it was acknowledged or given up
 * @param lastError why the last call was no acknowledgement
 * @param acknowledgedAt null until the partner answered a call with 2xx
 */
public record RecallView(
        UUID id,
        UUID exportId,
        List<UUID> items,
        Instant revokedAt,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        Instant createdAt,
        Instant acknowledgedAt) {

    public RecallView {
        items = List.copyOf(items);
    }

    public String status() {
        return acknowledgedAt == null ? "unacknowledged" : "acknowledged";
    }
}
