package io.skillforge.consent;

import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.TableOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a revocation did.
 *
 * @param tenant the partner's code
 * @param subjectRef the person, as the audit log names people: a keyed hash in hexadecimal digits
 * @param runId the bulk run it was part of; null for an event from outside
 * @param duration from its arrival to the end of the work
 */
public record RevocationView(
        UUID id,
        String tenant,
        String subjectRef,
        String eventId,
        UUID runId,
        Set<Purpose> purposes,
        String source,
        String channel,
        String triggeredBy,
        Instant occurredAt,
        Instant receivedAt,
        Instant completedAt,
        Duration duration,
        List<TableOutcome> outcomes) {

    /** Where a page of the list starts, by the columns it is ordered by. */
    public record Position(Instant completedAt, UUID id) {}
}
