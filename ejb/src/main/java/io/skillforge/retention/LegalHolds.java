package io.skillforge.retention;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.privacy.SubjectRefs;
import io.skillforge.retention.store.HoldStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What must stay whatever the policies say. */
@Stateless
@TenantScoped
public class LegalHolds {

    private static final int LONGEST_REASON = 500;

    @Inject
    HoldStore holds;

    @Inject
    Policies policies;

    @Inject
    TenantDirectory tenants;

    @Inject
    SubjectDirectory people;

    @Inject
    SubjectRefs refs;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Once this is committed, no run takes what the hold covers; one that is in the midst of a batch is waited for. */
    public HoldView place(NewHold asked) {
        var now = clock.instant();
        check(asked);
        var person = asked.user() == null ? null : people.required(asked.user());
        var tenant = person != null ? person.tenant() : asked.tenant() == null ? null : tenants.idOf(asked.tenant());
        if (person != null
                && asked.tenant() != null
                && !tenants.idOf(asked.tenant()).equals(person.tenant())) {
            throw invalid("The user is not one of that tenant");
        }
        if (asked.until() != null && !asked.until().isAfter(now)) {
            throw invalid("A hold that ends in the past keeps nothing; leave until out, or give a later moment");
        }
        holds.waitToPlace();
        var hold = new HoldView(
                ids.next(),
                person != null ? "person" : tenant != null ? "tenant" : "dataset",
                asked.dataset(),
                tenant,
                person == null ? null : person.user(),
                asked.reason().strip(),
                asked.placedBy(),
                now,
                asked.until(),
                null,
                null);
        var ref = person == null ? null : refs.of(person.user());
        holds.insert(hold, ref);
        audit.record(AuditEvent.of("retention.hold.placed")
                .about(tenant, ref)
                .on("legal_hold", hold.id())
                .with("dataset", hold.dataset() == null ? "all" : hold.dataset())
                .with("scope", hold.scope())
                .with("until", hold.until() == null ? "released" : hold.until().toString()));
        return hold;
    }

    /** HOLD_UNKNOWN when there is none that still holds. */
    public HoldView release(UUID id, String by) {
        if (!holds.release(id, by, clock.instant())) {
            throw new DomainException(ProblemKind.HOLD_UNKNOWN, "There is no hold " + id + " that could be released");
        }
        var hold = holds.find(id).orElseThrow();
        audit.record(AuditEvent.of("retention.hold.released")
                .about(hold.tenant(), hold.user() == null ? null : refs.of(hold.user()))
                .on("legal_hold", id));
        return hold;
    }

    /** Newest first. */
    public List<HoldView> list(boolean activeOnly, int limit) {
        return holds.list(activeOnly, clock.instant(), limit);
    }

    /** Whether anything of a person is held at this moment. */
    public boolean covers(Person person) {
        return holds.covers(person.tenant(), person.user(), clock.instant());
    }

    private void check(NewHold asked) {
        if (asked.dataset() == null && asked.tenant() == null && asked.user() == null) {
            throw invalid("A hold needs a dataset, a tenant or a user");
        }
        if (asked.reason() == null
                || asked.reason().isBlank()
                || asked.reason().strip().length() > LONGEST_REASON) {
            throw invalid("A hold needs a reason of up to " + LONGEST_REASON + " characters, without personal data");
        }
        if (asked.placedBy() == null || asked.placedBy().isBlank()) {
            throw invalid("A hold needs to say who placed it");
        }
        if (asked.dataset() != null) {
            policies.find(asked.dataset());
        }
    }

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.HOLD_INVALID, sentence);
    }
}
