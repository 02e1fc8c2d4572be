package io.skillforge.consent;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.domain.Watermark;
import io.skillforge.consent.store.GrantStore;
import io.skillforge.consent.store.InboxStore;
import io.skillforge.consent.store.RunSubjectStore;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.privacy.SubjectKey;
import io.skillforge.privacy.SubjectRefs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Gives an event its effect: everything of it and its record in one transaction, or nothing. Called in the scope of all,
 * because the subject has to be found first; a revocation narrows it to the person for the rest of the caller's scope, so
 * a caller with several events enters a scope for each.
 */
@Stateless
@TenantScoped
public class ConsentService {

    @Inject
    SubjectDirectory subjects;

    @Inject
    SubjectRefs refs;

    @Inject
    TenantDirectory tenants;

    @Inject
    InboxStore inbox;

    @Inject
    GrantStore grants;

    @Inject
    RevocationWork revocations;

    @Inject
    RunSubjectStore runSubjects;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Applies an event, or says why it has no effect. An event that can never succeed is {@link Outcome.Result#REFUSED} and
     * recorded as quarantined; what came is for the caller to keep. A failure that may pass is an exception.
     */
    public Outcome apply(ConsentEvent event, Arrival arrival) {
        var person = subjects.findAndLock(event.subject()).orElse(null);
        var standing = person == null ? null : grants.standing(person.user(), event.id());
        var row = standing == null || standing.eventKnown()
                ? inbox.arrive(event, person, arrival)
                : InboxStore.Row.unwritten(event, arrival);
        if (row.isOfAnother(person)) {
            return Outcome.refused(event.id(), reusedId());
        }
        if (row.status().isFinal()) {
            return row.tellsOf(event) ? Outcome.duplicate(event.id()) : Outcome.refused(event.id(), reusedId());
        }
        var refusal = person == null ? unknownSubject() : misplaced(event, person);
        if (refusal != null) {
            return refuse(event, person, row, refusal);
        }
        var known = standing.known();
        var live = Watermark.live(event.type(), event.purposes(), event.occurredAt(), GrantStore.newest(known));
        if (live.isEmpty()) {
            inbox.settle(event, person, row, EventStatus.SUPERSEDED, "superseded", clock.instant());
            settleRun(row.runId(), person, "unchanged");
            return Outcome.superseded(event.id());
        }
        return event.type() == EventType.REVOKED
                ? revoke(event, person, live, known, row)
                : grant(event, person, live, known, row);
    }

    private Outcome revoke(
            ConsentEvent event, Person person, Set<Purpose> live, List<GrantStore.Known> known, InboxStore.Row row) {
        var done = revocations.carryOut(event, person, live, known, row);
        var unchanged = done.outcomes().stream().allMatch(outcome -> outcome.count() == 0);
        settleRun(row.runId(), person, unchanged ? "unchanged" : "done");
        return Outcome.applied(event.id(), done.id(), unchanged);
    }

    private Outcome grant(
            ConsentEvent event, Person person, Set<Purpose> live, List<GrantStore.Known> known, InboxStore.Row row) {
        var change = grants.grant(person, live, known, event);
        inbox.settle(event, person, row, EventStatus.APPLIED, null, clock.instant());
        audit.record(AuditEvent.of("consent.granted")
                .about(person.tenant(), refs.of(person.user()))
                .on("consent_event", event.id())
                .with("purposes", live.stream().map(Purpose::code).sorted().toList())
                .with("unblocked", change.purposes()));
        return Outcome.applied(
                event.id(), null, change.grants().isEmpty() && change.purposes().isEmpty());
    }

    private Outcome refuse(ConsentEvent event, Person person, InboxStore.Row row, EventInvalidException why) {
        inbox.settle(event, person, row, EventStatus.QUARANTINED, why.code(), clock.instant());
        if (row.runId() != null && event.subject() instanceof SubjectKey.UserId user) {
            runSubjects.settle(row.runId(), user.id(), "failed");
        }
        return Outcome.refused(event.id(), why);
    }

    private void settleRun(UUID runId, Person person, String status) {
        if (runId != null) {
            runSubjects.settle(runId, person.user(), status);
        }
    }

    private EventInvalidException misplaced(ConsentEvent event, Person person) {
        return event.tenant() == null || event.tenant().equals(tenants.codeOf(person.tenant()))
                ? null
                : new EventInvalidException(
                        "tenant-mismatch", "tenant", "The field tenant is not the partner that the subject belongs to");
    }

    static EventInvalidException unknownSubject() {
        return new EventInvalidException(
                "unknown-subject", "subject", "The field subject names nobody who is known here");
    }

    static EventInvalidException reusedId() {
        return new EventInvalidException(
                "id-reused",
                "id",
                "The field id was used before, by an event of another person, type, time or purposes");
    }
}
