package io.skillforge.consent;

import io.skillforge.privacy.Purpose;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** How far an event is. Holds nothing of its subject. {@code revocationId} is null for what left no revocation. */
public record EventView(
        String eventId,
        String type,
        String source,
        String channel,
        Set<Purpose> purposes,
        Instant occurredAt,
        Instant receivedAt,
        EventStatus status,
        int attempts,
        String reason,
        UUID runId,
        Instant processedAt,
        UUID revocationId) {}
