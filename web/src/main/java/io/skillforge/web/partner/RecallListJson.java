package io.skillforge.web.partner;

import io.skillforge.partner.RecallView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Recalls, newest first. */
public record RecallListJson(List<RecallJson> items) {

    /** What the partner was asked to forget, and whether it acknowledged. */
    public record RecallJson(
            UUID recallId,
            UUID exportId,
            List<UUID> itemIds,
            Instant revokedAt,
            String status,
            int attempts,
            Instant nextAttemptAt,
            String lastError,
            Instant createdAt,
            Instant acknowledgedAt) {

        static RecallJson from(RecallView recall) {
            return new RecallJson(
                    recall.id(),
                    recall.exportId(),
                    recall.items(),
                    recall.revokedAt(),
                    recall.status(),
                    recall.attempts(),
                    recall.nextAttemptAt(),
                    recall.lastError(),
                    recall.createdAt(),
                    recall.acknowledgedAt());
        }
    }
}
