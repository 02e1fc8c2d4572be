package io.skillforge.consent;

import io.skillforge.consent.domain.EventJson;
import io.skillforge.consent.domain.EventParser;
import io.skillforge.consent.store.InboxStore;
import io.skillforge.platform.outbox.Outbox;
import io.skillforge.platform.outbox.OutboxMessage;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.SubjectDirectory;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;

/**
 * Takes events as text, through whichever door they come. One text is one transaction. In the scope of all, entered for
 * each.
 */
@Stateless
@TenantScoped
public class EventIntake {

    private static final String QUEUE = "ConsentRevocation";

    @Inject
    ConsentService consents;

    @Inject
    Quarantine quarantine;

    @Inject
    SubjectDirectory subjects;

    @Inject
    InboxStore inbox;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Resource
    SessionContext context;

    /**
     * What became of a text.
     *
     * @param eventId null where the text is no event
     * @param status applied, duplicate, superseded, accepted, quarantined or rejected
     * @param quarantineId where it is kept; null where it is not
     */
    public record Taken(
            String eventId,
            String status,
            String code,
            String field,
            String reason,
            UUID quarantineId,
            UUID revocationId) {

        private static Taken of(Outcome outcome) {
            return new Taken(
                    outcome.eventId(),
                    outcome.result().name().toLowerCase(Locale.ROOT),
                    outcome.code(),
                    null,
                    outcome.reason(),
                    null,
                    outcome.revocationId());
        }

        private static Taken of(String eventId, String status, EventInvalidException why, UUID quarantineId) {
            return new Taken(eventId, status, why.code(), why.field(), why.getMessage(), quarantineId, null);
        }
    }

    /** Gives the event its effect, or keeps in the quarantine what can never have one. */
    public Taken apply(String text, Arrival arrival) {
        ConsentEvent event;
        try {
            event = EventParser.parse(text, clock.instant());
        } catch (EventInvalidException e) {
            return Taken.of(null, "quarantined", e, quarantine.put(text, e, arrival));
        }
        var outcome = consents.apply(event, arrival);
        if (outcome.result() == Outcome.Result.REFUSED) {
            var why = refusal(outcome);
            return Taken.of(event.id(), "quarantined", why, quarantine.put(text, why, arrival));
        }
        return Taken.of(outcome);
    }

    /**
     * Records the event and puts it on its way to the queue, its subject by id; what can have no effect goes to the
     * quarantine. A second arrival changes nothing.
     */
    public Taken accept(String text, Arrival arrival) {
        ConsentEvent event;
        try {
            event = EventParser.parse(text, clock.instant());
        } catch (EventInvalidException e) {
            return Taken.of(null, "quarantined", e, quarantine.put(text, e, arrival));
        }
        var person = subjects.find(event.subject()).orElse(null);
        var row = inbox.arrive(event, person, arrival);
        var another = row.isOfAnother(person);
        if (!row.fresh()
                && !another
                && row.tellsOf(event)
                && (row.status().isFinal() || row.status() == EventStatus.ACCEPTED)) {
            return new Taken(event.id(), row.status().code(), null, null, null, null, null);
        }
        if (person == null || another || row.status().isFinal()) {
            var why = person == null ? ConsentService.unknownSubject() : ConsentService.reusedId();
            if (!another && !row.status().isFinal()) {
                inbox.settle(event.id(), EventStatus.QUARANTINED, why.code(), clock.instant());
            }
            return Taken.of(event.id(), "quarantined", why, quarantine.put(text, why, arrival));
        }
        inbox.await(event.id());
        outbox.add(OutboxMessage.toQueue(
                QUEUE,
                event.type().code(),
                person.user().toString(),
                person.tenant(),
                EventJson.write(event, person.user())));
        return new Taken(event.id(), EventStatus.ACCEPTED.code(), null, null, null, null, null);
    }

    /** Gives the event its effect; what can have none is refused and leaves nothing. A dry run leaves nothing at all. */
    public Taken replay(String text, boolean dryRun) {
        ConsentEvent event;
        try {
            event = EventParser.parse(text, clock.instant());
        } catch (EventInvalidException e) {
            return Taken.of(null, "rejected", e, null);
        }
        var outcome = consents.apply(event, Arrival.of(Channel.REPLAY, clock.instant()));
        var refused = outcome.result() == Outcome.Result.REFUSED;
        if (refused || dryRun) {
            context.setRollbackOnly();
        }
        return refused ? Taken.of(event.id(), "rejected", refusal(outcome), null) : Taken.of(outcome);
    }

    private static EventInvalidException refusal(Outcome outcome) {
        return new EventInvalidException(outcome.code(), outcome.field(), outcome.reason());
    }
}
