package io.skillforge.consent;

import io.skillforge.consent.domain.ReceiptJson;
import io.skillforge.consent.store.EventStore;
import io.skillforge.consent.store.RevocationStore;
import io.skillforge.platform.crypto.Signing;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Purpose;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the tables of consent tell: events, revocations and their receipts. */
@Stateless
@TenantScoped
public class ConsentRecords {

    @Inject
    EventStore events;

    @Inject
    RevocationStore revocations;

    @Inject
    Signing signing;

    /** A receipt: the document, and the same signed. */
    public record Receipt(String json, String jws) {}

    /** The event, or {@link ProblemKind#CONSENT_EVENT_UNKNOWN}. */
    public EventView event(String eventId) {
        return events.find(eventId)
                .orElseThrow(() -> new DomainException(
                        ProblemKind.CONSENT_EVENT_UNKNOWN, "No event of that id was received here"));
    }

    /** How many events there are in each status. */
    public Map<EventStatus, Long> eventsByStatus() {
        return events.countByStatus();
    }

    /** When the event arrived that waits longest for its effect. */
    public Optional<Instant> oldestWaiting() {
        return events.oldestWaiting();
    }

    /** What somebody has to look at: items of the quarantine that are open. */
    public long quarantineOpen() {
        return events.quarantineOpen();
    }

    /** The revocation, or {@link ProblemKind#REVOCATION_UNKNOWN}. */
    public RevocationView revocation(UUID id) {
        return revocations
                .find(id)
                .orElseThrow(() -> new DomainException(ProblemKind.REVOCATION_UNKNOWN, "There is no revocation " + id));
    }

    public Receipt receipt(UUID id) {
        var json = ReceiptJson.write(revocation(id));
        return new Receipt(json, signing.sign(ReceiptJson.TYPE, json));
    }

    /** Newest first; null leaves a filter out. */
    public List<RevocationView> revocations(
            UUID run, UUID user, Purpose purpose, RevocationView.Position before, int limit) {
        return revocations.list(run, user, purpose, before, limit);
    }
}
