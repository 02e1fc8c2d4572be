package io.skillforge.consent;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.store.GrantStore;
import io.skillforge.consent.store.InboxStore;
import io.skillforge.consent.store.RevocationStore;
import io.skillforge.consent.store.RunStore;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.RevocationCascade;
import io.skillforge.privacy.SubjectRefs;
import io.skillforge.privacy.TableOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a revocation does to a person who is locked, and the row that says so. Inside the caller's transaction. */
@ApplicationScoped
public class RevocationWork {

    @Inject
    GrantStore grants;

    @Inject
    RevocationCascade cascade;

    @Inject
    RevocationStore revocations;

    @Inject
    RunStore runs;

    @Inject
    TenantDirectory tenants;

    @Inject
    SubjectRefs refs;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Blocks first, then cleans up; the scope is the person's from then on. */
    public RevocationView carryOut(
            ConsentEvent event,
            Person person,
            Set<Purpose> purposes,
            List<GrantStore.Known> known,
            InboxStore.Row row) {
        var id = ids.next();
        var subjectRef = refs.of(person.user());
        var tenant = tenants.codeOf(person.tenant());
        var run = row.runId() == null ? null : runs.words(row.runId());
        var change = grants.revoke(person, purposes, known, event, id, subjectRef);
        var outcomes = new ArrayList<TableOutcome>();
        outcomes.add(
                new TableOutcome("consent_blocklist", "block", change.purposes().size(), change.purposes()));
        outcomes.add(new TableOutcome("consent_grants", "close", change.grants().size(), change.grants()));
        outcomes.addAll(cascade.applyLocked(person, purposes, clock.instant()));
        var completed = clock.instant();
        var view = new RevocationView(
                id,
                tenant,
                HexFormat.of().formatHex(subjectRef),
                event.id(),
                row.runId(),
                purposes,
                event.source(),
                row.channel().code(),
                run == null ? row.channel().code() + ":" + event.source() : run.triggeredBy(),
                event.occurredAt(),
                row.receivedAt(),
                completed,
                Duration.between(row.receivedAt(), completed),
                outcomes);
        revocations.insert(
                person,
                event,
                row.written(),
                view,
                run == null
                        ? new RevocationStore.Words(null, null)
                        : new RevocationStore.Words(run.reason(), run.note()));
        audit.record(told(view, person.tenant(), subjectRef));
        return view;
    }

    private static AuditEvent told(RevocationView revocation, UUID tenant, byte[] subjectRef) {
        return AuditEvent.of("consent.revoked")
                .about(tenant, subjectRef)
                .on("consent_revocation", revocation.id())
                .in(revocation.runId())
                .with(
                        "purposes",
                        revocation.purposes().stream()
                                .map(Purpose::code)
                                .sorted()
                                .toList())
                .with("channel", revocation.channel())
                .with("counts", counts(revocation.outcomes()));
    }

    private static Map<String, Object> counts(List<TableOutcome> outcomes) {
        var counts = new LinkedHashMap<String, Object>();
        outcomes.forEach(outcome -> counts.put(outcome.table() + "." + outcome.action(), outcome.count()));
        return counts;
    }
}
