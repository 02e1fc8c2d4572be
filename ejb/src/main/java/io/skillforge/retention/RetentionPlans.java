package io.skillforge.retention;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.domain.Fingerprint;
import io.skillforge.retention.store.ChunkStore;
import io.skillforge.retention.store.ItemStore;
import io.skillforge.retention.store.RunStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Plans of what is to end: listed, looked at, approved. Nothing is deleted here. */
@Stateless
@TenantScoped
public class RetentionPlans {

    private static final Logger LOG = Logger.getLogger(RetentionPlans.class);

    private static final Set<RunStatus> OPEN = Set.of(RunStatus.PLANNED, RunStatus.WAITING);
    private static final String STANDING = "policy:standing";
    static final String WAITING_ALERT = "retention-waiting";

    @Inject
    RunStore runs;

    @Inject
    ItemStore items;

    @Inject
    ChunkStore chunks;

    @Inject
    PlanChecks checks;

    @Inject
    Policies policies;

    @Inject
    DatasetPlanner planner;

    @Inject
    StandingDecision standing;

    @Inject
    Staleness staleness;

    @Inject
    Actors actors;

    @Inject
    TenantDirectory tenants;

    @Inject
    AuditTrail audit;

    @Inject
    Alerts alerts;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Writes down what is asked for, or finds it when it is there. RETENTION_PLAN_INVALID for what must not be asked for. */
    public RetentionRunView open(PlanRequest request) {
        var known = request.runId() == null ? null : runs.find(request.runId()).orElse(null);
        if (known != null) {
            return known;
        }
        var now = clock.instant();
        var tenant = request.tenant() == null ? null : tenants.idOf(request.tenant());
        var datasets = checks.datasets(request, tenant);
        checks.before(request, datasets, now);
        var run = new RetentionRunView(
                request.runId() == null ? ids.next() : request.runId(),
                request.kind(),
                RunStatus.PLANNING,
                tenant,
                datasets,
                request.before(),
                now,
                request.triggeredBy(),
                request.reason(),
                actors.current(),
                null,
                null,
                policies.fingerprint(datasets),
                policies.holdsFingerprint(datasets, now),
                null,
                List.of(),
                null,
                now,
                null,
                null,
                null,
                List.of());
        runs.insert(run);
        audit.record(AuditEvent.of("retention.plan.opened")
                .about(tenant, null)
                .in(run.id())
                .with("kind", run.kind().code())
                .with("datasets", datasets)
                .with("before", run.before() == null ? "policy" : run.before().toString()));
        return run;
    }

    /** The datasets of a run, in the order in which they are done. */
    public List<String> datasets(UUID runId) {
        return required(runId).datasets();
    }

    /** Lists what goes for one dataset; doing it again replaces what was listed. */
    public void plan(UUID runId, String dataset) {
        var run = required(runId);
        requireState(run, Set.of(RunStatus.PLANNING), "planned");
        if (!run.datasets().contains(dataset)) {
            throw new DomainException(
                    ProblemKind.RETENTION_DATASET_UNKNOWN, "The run is not about the dataset " + dataset);
        }
        var policy = policies.find(dataset);
        planner.plan(run, policy, checks.cutoff(run, policy), clock.instant());
    }

    /** Ends the planning: a run of the night goes on by itself, unless something is unusual; others need a second person. */
    public RetentionRunView seal(UUID runId) {
        var run = locked(runId);
        if (run.status() != RunStatus.PLANNING) {
            return find(runId);
        }
        run = run.with(items.list(runId));
        var now = clock.instant();
        var fingerprint = fingerprint(run);
        if (run.kind() == RunKind.MANUAL) {
            runs.planned(runId, RunStatus.PLANNED, fingerprint, List.of(), now);
        } else {
            runs.overtaken(run)
                    .forEach(older -> staleness.putAway(older, "A newer plan over the same took its place: " + runId));
            var reasons = standing.reasons(run);
            runs.planned(runId, RunStatus.WAITING, fingerprint, reasons, now);
            if (reasons.isEmpty()) {
                runs.approved(runId, STANDING, now);
            } else {
                alerts.raise(
                        WAITING_ALERT,
                        run.kind() == RunKind.MONITOR ? Priority.P1 : Priority.P2,
                        "A retention run waits for an approval",
                        Map.of("run", runId, "reasons", String.join("; ", reasons)));
            }
        }
        var sealed = find(runId);
        audit.record(AuditEvent.of("retention.plan.sealed")
                .about(run.tenant(), null)
                .in(runId)
                .with("status", sealed.status().code())
                .with("fingerprint", fingerprint)
                .with("rows", planned(sealed)));
        LOG.infof(
                "SKF-1301 run: %s kind: %s status: %s rows: %d waits for: %s",
                runId, sealed.kind().code(), sealed.status().code(), planned(sealed), sealed.waitsFor());
        return sealed;
    }

    /**
     * Lets a plan be executed, by somebody other than who asked for it, and as long as it is not stale. A plan of which nobody
     * knows who asked for it, as it came from the console or in a message, is not approved: it could be the same person.
     */
    public RetentionRunView approve(UUID runId) {
        var run = locked(runId);
        requireState(run, OPEN, "approved");
        var by = actors.current();
        if (!Actors.isPerson(by) || by.equals(run.requestedBy()) || run.isNobodysOwn()) {
            audit.recordNow(AuditEvent.of("retention.approval.refused")
                    .about(run.tenant(), null)
                    .in(runId));
            throw new DomainException(
                    ProblemKind.APPROVAL_OWN,
                    run.isNobodysOwn()
                            ? "Nobody knows who asked for this plan; plan again over REST or by the command line"
                            : "A plan is approved by a person other than the one who asked for it");
        }
        staleness.refuse(run);
        runs.approved(runId, by, clock.instant());
        decided();
        audit.record(AuditEvent.of("retention.plan.approved")
                .about(run.tenant(), null)
                .in(runId)
                .with("fingerprint", run.planFingerprint()));
        return find(runId);
    }

    /** Decides against a plan. */
    public RetentionRunView refuse(UUID runId, String reason) {
        var run = locked(runId);
        requireState(
                run, Set.of(RunStatus.PLANNING, RunStatus.PLANNED, RunStatus.WAITING, RunStatus.APPROVED), "refused");
        runs.ended(runId, RunStatus.REFUSED, reason, clock.instant());
        chunks.forget(runId);
        items.forgetSamples(runId);
        decided();
        audit.record(AuditEvent.of("retention.plan.refused")
                .about(run.tenant(), null)
                .in(runId));
        return find(runId);
    }

    private void decided() {
        if (runs.list(null, RunStatus.WAITING, 1).isEmpty()) {
            alerts.resolve(WAITING_ALERT, "retention");
        }
    }

    /** With its items, or RETENTION_RUN_UNKNOWN. */
    public RetentionRunView find(UUID runId) {
        return required(runId).with(items.list(runId));
    }

    /** Newest first, without items; null for any kind or status. */
    public List<RetentionRunView> list(RunKind kind, RunStatus status, int limit) {
        return runs.list(kind, status, limit);
    }

    /** The items as a table for reviewers. */
    public String csv(UUID runId) {
        return ReviewCsv.of(find(runId));
    }

    static String fingerprint(RetentionRunView run) {
        return Fingerprint.of(run.items().stream()
                .filter(item -> !item.part().equals("hanging"))
                .map(item -> Fingerprint.of(
                        item.item(),
                        item.dataset(),
                        item.place(),
                        item.part(),
                        item.month(),
                        item.cutoff(),
                        item.planned(),
                        item.fingerprint()))
                .toList());
    }

    private static long planned(RetentionRunView run) {
        return run.items().stream()
                .filter(item -> !item.part().equals("hanging"))
                .mapToLong(RetentionItemView::planned)
                .sum();
    }

    private RetentionRunView required(UUID runId) {
        return runs.find(runId).orElseThrow(() -> unknown(runId));
    }

    private RetentionRunView locked(UUID runId) {
        return runs.lock(runId).orElseThrow(() -> unknown(runId));
    }

    static DomainException unknown(UUID runId) {
        return new DomainException(ProblemKind.RETENTION_RUN_UNKNOWN, "There is no retention run " + runId);
    }

    static void requireState(RetentionRunView run, Set<RunStatus> states, String done) {
        if (!states.contains(run.status())) {
            throw new DomainException(
                    ProblemKind.RETENTION_RUN_STATE,
                    "The run is " + run.status().code() + " and cannot be " + done);
        }
    }
}
