package io.skillforge.retention;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.store.ChunkStore;
import io.skillforge.retention.store.HoldStore;
import io.skillforge.retention.store.ItemStore;
import io.skillforge.retention.store.PlanStore;
import io.skillforge.retention.store.RunStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Executes an approved plan, chunk by chunk; several may work on one run, and any of them may die. */
@Stateless
@TenantScoped
public class RetentionPurge {

    private static final Logger LOG = Logger.getLogger(RetentionPurge.class);

    private static final Set<RunStatus> TO_START =
            Set.of(RunStatus.APPROVED, RunStatus.RUNNING, RunStatus.STOPPED, RunStatus.FAILED);
    private static final Set<RunStatus> TO_END = Set.of(RunStatus.RUNNING);
    private static final Set<RunStatus> TO_END_WELL = Set.of(RunStatus.RUNNING, RunStatus.STOPPED, RunStatus.FAILED);
    private static final ChunkOutcome WAIT = new ChunkOutcome(ChunkOutcome.Kind.WAIT, Map.of());
    private static final ChunkOutcome FINISHED = new ChunkOutcome(ChunkOutcome.Kind.FINISHED, Map.of());

    @Inject
    RunStore runs;

    @Inject
    ItemStore items;

    @Inject
    ChunkStore chunks;

    @Inject
    PlanStore plans;

    @Inject
    HoldStore holds;

    @Inject
    ChunkWork work;

    @Inject
    RunResults results;

    @Inject
    Staleness staleness;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Begins, or goes on after a stop, a failure or a crash. RETENTION_PLAN_STALE when the plan does not hold any more. */
    public RetentionRunView start(UUID runId) {
        var found = runs.find(runId).orElseThrow(() -> RetentionPlans.unknown(runId));
        RetentionPlans.requireState(found, TO_START, "executed");
        if (staleness.of(found).isPresent()) {
            staleness.mark(runId).ifPresent(reason -> {
                throw new DomainException(ProblemKind.RETENTION_PLAN_STALE, reason);
            });
        }
        var run = runs.lock(runId).orElseThrow(() -> RetentionPlans.unknown(runId));
        if (run.status() == RunStatus.RUNNING) {
            return run;
        }
        RetentionPlans.requireState(run, TO_START, "executed");
        if (run.startedAt() == null) {
            requireUnchanged(run.with(items.list(runId)));
        }
        runs.started(runId, clock.instant());
        audit.record(AuditEvent.of("retention.run.started")
                .about(run.tenant(), null)
                .in(runId)
                .with("fingerprint", run.planFingerprint())
                .with("approvedBy", run.approvedBy()));
        return runs.find(runId).orElseThrow();
    }

    /** What was approved is what is done: the rows listed are still the ones the plan's fingerprint is of. */
    private void requireUnchanged(RetentionRunView run) {
        for (var item : run.items()) {
            if (item.part().equals("rows")
                    && item.planned() > 0
                    && !plans.listed(run.id(), item.item()).fingerprint().equals(item.fingerprint())) {
                throw tampered();
            }
        }
        if (!RetentionPlans.fingerprint(run).equals(run.planFingerprint())) {
            throw tampered();
        }
    }

    private static DomainException tampered() {
        return new DomainException(
                ProblemKind.RETENTION_PLAN_STALE, "The rows of this plan are not those it was sealed with; plan again");
    }

    /** Does the next chunk, as one transaction with the note that it is done. */
    public ChunkOutcome next(UUID runId) {
        // Before anything is looked at: whoever places a hold waits for this transaction, and the next one sees the
        // hold.
        holds.keepOut();
        var now = clock.instant();
        var chunk = chunks.claim(runId, now);
        if (chunk.isPresent()) {
            return new ChunkOutcome(ChunkOutcome.Kind.DONE, work.apply(chunk.get(), now));
        }
        var running = runs.find(runId)
                .filter(run -> run.status() == RunStatus.RUNNING)
                .isPresent();
        return running && chunks.anyLeft(runId) ? WAIT : FINISHED;
    }

    /**
     * Adds up what was done, and what is different from the plan. A good end may come again after a crash or a failure at
     * this very work, when all chunks are done.
     */
    public RetentionRunView finish(UUID runId, RunStatus status, String failure) {
        var run = runs.lock(runId).orElseThrow(() -> RetentionPlans.unknown(runId));
        if (status == RunStatus.SUCCEEDED && run.status() == RunStatus.SUCCEEDED) {
            return run.with(items.list(runId));
        }
        RetentionPlans.requireState(run, status == RunStatus.SUCCEEDED ? TO_END_WELL : TO_END, "ended");
        if (status == RunStatus.SUCCEEDED && chunks.anyLeft(runId)) {
            throw new DomainException(ProblemKind.RETENTION_RUN_STATE, "The run still has chunks that are not done");
        }
        results.addUp(run, status);
        if (status == RunStatus.SUCCEEDED) {
            items.forgetSamples(runId);
        }
        runs.ended(runId, status, failure, clock.instant());
        var ended = runs.find(runId).orElseThrow().with(items.list(runId));
        var affected = RunResults.affected(ended);
        var drift = RunResults.drift(ended);
        audit.record(AuditEvent.of("retention.run." + status.code())
                .about(run.tenant(), null)
                .in(runId)
                .with("affected", affected)
                .with("drift", drift));
        LOG.infof("SKF-1302 run: %s status: %s affected: %s drift: %s", runId, status.code(), affected, drift);
        return ended;
    }
}
