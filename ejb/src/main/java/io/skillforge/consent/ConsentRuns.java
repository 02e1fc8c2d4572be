package io.skillforge.consent;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.store.RunStore;
import io.skillforge.consent.store.RunSubjectStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Person;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectDirectory;
import io.skillforge.privacy.TableOutcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Bulk revocations: whom they concern, how far they are, what they did. In the scope of all. */
@Stateless
@TenantScoped
public class ConsentRuns {

    private static final Logger LOG = Logger.getLogger(ConsentRuns.class);

    @Inject
    RunStore runs;

    @Inject
    RunSubjectStore subjects;

    @Inject
    TenantDirectory tenants;

    @Inject
    SubjectDirectory people;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Writes the run down, or reopens it when it is there already. Refuses one that does not say whom it concerns, a
     * partner that is unknown and a person who is.
     */
    public RunView prepare(RunRequest request) {
        requireOneScope(request);
        var tenant = request.tenant() == null ? null : tenants.idOf(request.tenant());
        var person = request.user() == null ? null : people.required(request.user());
        var run = new RunView(
                request.runId(),
                request.all() ? "all" : person == null ? "tenant" : "user",
                person == null ? tenant : person.tenant(),
                person == null ? null : person.user(),
                request.purposes(),
                request.dryRun(),
                request.queued(),
                request.triggeredBy(),
                request.reason(),
                request.note(),
                "running",
                0,
                null,
                Map.of(),
                List.of(),
                clock.instant(),
                null);
        if (runs.insert(run)) {
            audit.record(AuditEvent.of("consent.run.started")
                    .in(run.runId())
                    .with("scope", run.scope())
                    .with(
                            "purposes",
                            run.purposes().stream().map(Purpose::code).sorted().toList())
                    .with("dryRun", run.dryRun())
                    .with("queued", run.queued()));
        } else {
            runs.reopen(run.runId());
        }
        return find(run.runId());
    }

    /** Fixes whom an execution concerns, and answers how many; later it goes on with the same people. */
    public int plan(UUID runId) {
        var run = find(runId);
        var count = subjects.plan(runId, run.tenant(), run.user());
        runs.subjects(runId, count);
        return count;
    }

    /** Some of the people of a dry run's scope, after one of them. */
    public List<Person> inScope(RunView run, UUID after, int limit) {
        return subjects.inScope(run.tenant(), run.user(), after, limit);
    }

    /** Some of those whom the run has not come to. */
    public List<Person> pending(UUID runId, int limit) {
        return subjects.pending(runId, limit);
    }

    public void subjects(UUID runId, int count) {
        runs.subjects(runId, count);
    }

    /** What the revocations of the run did so far. */
    public List<TableOutcome> totals(UUID runId) {
        return runs.totals(runId);
    }

    public void close(UUID runId, String status, String failure, List<TableOutcome> counts) {
        runs.close(runId, status, failure, counts, clock.instant());
        audit.record(AuditEvent.of("consent.run." + status).in(runId));
        var run = find(runId);
        LOG.infof(
                "SKF-1110 job: \"consent-revocation\" run: %s status: %s dry run: %s scope: %s subjects: %d progress: %s",
                runId, status, run.dryRun(), run.scope(), run.subjects(), run.progress());
    }

    /** The run and how far it is, or {@link ProblemKind#RUN_UNKNOWN}. */
    public RunView find(UUID runId) {
        var run = runs.find(runId)
                .orElseThrow(() -> new DomainException(ProblemKind.RUN_UNKNOWN, "There is no run " + runId));
        return run.with(subjects.progress(runId));
    }

    /** Newest first. */
    public List<RunView> list(int limit) {
        return runs.list(limit);
    }

    private static void requireOneScope(RunRequest request) {
        var named = (request.tenant() == null ? 0 : 1) + (request.user() == null ? 0 : 1) + (request.all() ? 1 : 0);
        if (named == 0) {
            throw new DomainException(
                    ProblemKind.CONSENT_RUN_INVALID,
                    "A run needs a scope: give a tenant or a user, or all to mean everybody");
        }
        if (named > 1) {
            throw new DomainException(ProblemKind.CONSENT_RUN_INVALID, "Give only one of tenant, user and all");
        }
        if (request.purposes().isEmpty()) {
            throw new DomainException(ProblemKind.CONSENT_RUN_INVALID, "A run needs at least one purpose");
        }
    }
}
