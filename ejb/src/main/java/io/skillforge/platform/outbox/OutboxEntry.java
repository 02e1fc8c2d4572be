package io.skillforge.platform.outbox;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * A message and what became of it.
 *
 * @param status {@code pending}, {@code delivered} or {@code dead}
 * @param nextAttemptAt only of one that is pending
 * @param lastError in words; null when nothing went wrong, or it was delivered
 */
public record OutboxEntry(
        UUID id,
        JsonObject payload,
        String status,
        int attempts,
        Instant nextAttemptAt,
        String lastError,
        Instant createdAt,
        Instant deliveredAt) {}
