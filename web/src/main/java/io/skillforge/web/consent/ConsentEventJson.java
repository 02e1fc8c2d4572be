package io.skillforge.web.consent;

import io.skillforge.consent.EventView;
import io.skillforge.privacy.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** How far an event is; nothing of its subject. {@code revocationId} leads to the receipt. */
public record ConsentEventJson(
        String eventId,
        String type,
        String source,
        String channel,
        List<String> purposes,
        String status,
        String reason,
        int attempts,
        Instant occurredAt,
        Instant receivedAt,
        Instant processedAt,
        UUID runId,
        UUID revocationId) {

    static ConsentEventJson from(EventView event) {
        return new ConsentEventJson(
                event.eventId(),
                event.type(),
                event.source(),
                event.channel(),
                event.purposes().stream().map(Purpose::code).sorted().toList(),
                event.status().code(),
                event.reason(),
                event.attempts(),
                event.occurredAt(),
                event.receivedAt(),
                event.processedAt(),
                event.runId(),
                event.revocationId());
    }
}
