package io.skillforge.etl;

import io.skillforge.etl.domain.Reject;
import io.skillforge.etl.store.RunLogStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.run.NodeName;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The run log. What is written here is committed at once, in a transaction of its own, so that it can be watched while a
 * step works and stays when the step is rolled back.
 */
@Stateless
public class EtlRuns {

    @Inject
    RunLogStore store;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    NodeName node;

    /** A run and which attempt at it this is, from 1. */
    public record Attempt(UUID runId, int number) {}

    /** Opens the run of an instance of any job, or reopens it when the instance is restarted. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Attempt open(String job, long instanceId, long executionId, RunOpening opening) {
        var known = store.findByInstance(node.value(), instanceId);
        if (known.isPresent()) {
            store.reopen(known.get(), executionId);
            return new Attempt(known.get(), find(known.get()).attempts());
        }
        var run = new RunView(
                opening.runId() == null ? ids.next() : opening.runId(),
                opening.source(),
                null,
                job,
                opening.location(),
                "running",
                opening.dryRun(),
                1,
                executionId,
                node.value(),
                opening.triggeredBy(),
                clock.instant(),
                null,
                null,
                null,
                List.of(),
                List.of());
        store.insert(run, instanceId);
        return new Attempt(run.runId(), 1);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void close(UUID runId, String status, String reason) {
        store.close(runId, status, reason, clock.instant());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void startStep(StepKey key) {
        store.startStep(key.runId(), key.attempt(), key.step(), key.item(), clock.instant());
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void progress(StepKey key, long rows) {
        store.progress(key.runId(), key.attempt(), key.step(), key.item(), rows);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void endStep(StepKey key, String status, long rows, String message) {
        var now = clock.instant();
        store.endStep(
                key.runId(), new RunView.Step(key.attempt(), key.step(), key.item(), status, rows, null, now, message));
    }

    /** What a pass over a file found. Replaces what an earlier pass of the same run found. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordFile(UUID runId, String file, long read, long rejected, List<Reject> rejects) {
        store.recordCounts(runId, List.of(new RunView.Counts(file, "file", read, rejected, 0, 0, 0, 0)));
        store.replaceRejects(runId, file, rejects);
    }

    /** Sets what was done to some tables, in place of what the run said of them before. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void recordTables(UUID runId, List<RunView.Counts> counts) {
        store.recordCounts(runId, counts);
    }

    /**
     * Adds what was done to some tables to what the run did to them before. In the caller's transaction, so that the
     * counts are those of what was committed.
     */
    public void addTables(UUID runId, List<RunView.Counts> counts) {
        store.addCounts(runId, counts);
    }

    /** Closes what this node left running when it died, and answers how many runs that were. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int markCrashed(String reason) {
        return store.markCrashed(node.value(), clock.instant(), reason);
    }

    /** The run of a job instance of this node; all executions of the instance are attempts at it. */
    public Optional<RunView> ofInstance(long instanceId) {
        return store.findByInstance(node.value(), instanceId).flatMap(store::find);
    }

    /** The status of a run, if there is one of that id. */
    public Optional<String> status(UUID runId) {
        return store.find(runId).map(RunView::status);
    }

    /** Newest first, without their steps; {@code source} null for all. */
    public List<RunView> list(String source, int limit) {
        return store.list(source, limit);
    }

    /** A run with its steps; {@link ProblemKind#RUN_UNKNOWN} when there is none. */
    public RunView find(UUID runId) {
        return store.find(runId)
                .orElseThrow(() -> new DomainException(ProblemKind.RUN_UNKNOWN, "There is no run " + runId));
    }

    /** Rejects of a run in the order they were found, after a given one. */
    public List<RejectView> rejects(UUID runId, long afterId, int limit) {
        find(runId);
        return store.rejects(runId, afterId, limit);
    }
}
