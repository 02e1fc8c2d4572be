package io.skillforge.web.consent;

import io.skillforge.consent.RevocationView;
import io.skillforge.privacy.Purpose;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A revocation in a list: what was done in numbers. The receipt has the rest. */
public record RevocationJson(
        UUID revocationId,
        String tenant,
        String subjectRef,
        String eventId,
        UUID runId,
        List<String> purposes,
        String channel,
        Instant occurredAt,
        Instant receivedAt,
        Instant completedAt,
        long durationMs,
        Map<String, Map<String, Long>> counts) {

    static RevocationJson from(RevocationView revocation) {
        return new RevocationJson(
                revocation.id(),
                revocation.tenant(),
                revocation.subjectRef(),
                revocation.eventId(),
                revocation.runId(),
                revocation.purposes().stream().map(Purpose::code).sorted().toList(),
                revocation.channel(),
                revocation.occurredAt(),
                revocation.receivedAt(),
                revocation.completedAt(),
                revocation.duration().toMillis(),
                Counts.of(revocation.outcomes()));
    }
}
