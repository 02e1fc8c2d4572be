package io.skillforge.consent;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.domain.EventParser;
import io.skillforge.consent.store.InboxStore;
import io.skillforge.consent.store.ProbeStore;
import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Counts how often an event failed, in transactions of its own, and ends it when that was often enough. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class EventAttempts {

    /** With the queue's delays the last attempt is about two minutes after the first. */
    public static final int MOST = 6;

    public static final String ALERT = "consent-dead-letters";

    @Inject
    InboxStore inbox;

    @Inject
    ProbeStore probe;

    @Inject
    Alerts alerts;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The count of an event's failures. {@code reason} is one word that holds nothing of the event. */
    public record Count(String eventId, int attempts, String reason) {

        public boolean last() {
            return attempts >= MOST;
        }
    }

    public Count failed(String text, Arrival arrival, RuntimeException failure) {
        var event = EventParser.parse(text, clock.instant());
        var reason = reason(failure);
        return new Count(event.id(), inbox.countFailure(event, arrival, reason), reason);
    }

    /** Records that the event is a dead letter, and alarms. */
    public void giveUp(Count count) {
        if (inbox.fail(count.eventId(), count.reason(), clock.instant())) {
            audit.record(AuditEvent.of("consent.failed")
                    .on("consent_event", count.eventId())
                    .with("attempts", count.attempts())
                    .with("reason", count.reason()));
            alerts.raise(
                    ALERT,
                    Priority.P1,
                    "Consent events failed too often and are dead letters",
                    Map.of("reason", count.reason()));
        }
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean databaseAnswers() {
        return probe.answers();
    }

    /** The kind of a domain's refusal, or of the failure; messages of others may hold values. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof DomainException)) {
            cause = cause.getCause();
        }
        return cause instanceof DomainException refusal
                ? refusal.kind().slug()
                : cause.getClass().getSimpleName();
    }
}
