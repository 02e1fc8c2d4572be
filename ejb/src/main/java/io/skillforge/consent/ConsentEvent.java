package io.skillforge.consent;

import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectKey;
import java.time.Instant;
import java.util.Set;

/**
 * A grant or a revocation, as the consent service reports it.
 *
 * @param id the sender's; the event has its effect once under it
 * @param tenant the partner's code, which must then be the subject's; null where the sender does not say
 */
public record ConsentEvent(
        String id,
        EventType type,
        SubjectKey subject,
        Set<Purpose> purposes,
        Instant occurredAt,
        String source,
        String tenant) {

    public ConsentEvent {
        purposes = Set.copyOf(purposes);
    }
}
