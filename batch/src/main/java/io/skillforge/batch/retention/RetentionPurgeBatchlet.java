package io.skillforge.batch.retention;

import io.skillforge.batch.run.LoggedStep;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import io.skillforge.retention.RetentionPlans;
import io.skillforge.retention.RetentionRunView;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The steps of a purge. A dataset is planned in one transaction and a chunk purged in one, which also writes down that it
 * was: so a stop takes effect after the chunk at hand, and a restart goes on with the next.
 */
@Named
@Dependent
public class RetentionPurgeBatchlet implements Batchlet {

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    @BatchProperty(name = "item")
    String item;

    @Inject
    LoggedStep log;

    @Inject
    EtlRuns runLog;

    @Inject
    RetentionPlans plans;

    @Inject
    PurgeWorker worker;

    @Override
    public String process() throws Exception {
        return log.run(job, step, item, this::work);
    }

    private StepResult work(StepKey key) throws InterruptedException {
        var run = RetentionParameters.retentionRun(job.getProperties(), key.runId());
        return switch (key.step()) {
            case "open" -> open(key);
            case "plan" -> {
                plans.plan(run, key.item());
                yield StepResult.proceed(0, null);
            }
            case "seal" -> sealed(plans.seal(run));
            case "purge" -> StepResult.proceed(worker.work(run, rows -> runLog.progress(key, rows)), null);
            case "settle" -> settled(key, worker.finish(run));
            default -> throw new IllegalStateException("retention-purge has no step " + key.step());
        };
    }

    /** A door that knows who asks has opened the run; the console's and the timers' are opened here. */
    private StepResult open(StepKey key) {
        var properties = job.getProperties();
        if (RetentionParameters.plan(properties) != null) {
            return new StepResult(StepResult.Outcome.APPROVED, 0, null);
        }
        var run = RetentionParameters.openedRun(properties) == null
                ? plans.open(RetentionParameters.request(key.runId(), properties))
                : plans.find(key.runId());
        return StepResult.proceed(0, String.join(", ", run.datasets()));
    }

    private StepResult sealed(RetentionRunView run) {
        var rows = run.items().stream().mapToLong(each -> each.planned()).sum();
        runLog.recordTables(run.id(), Totals.planned(run));
        return switch (run.status()) {
            case APPROVED -> StepResult.proceed(rows, null);
            case PLANNED -> new StepResult(StepResult.Outcome.DRY_RUN, rows, "nothing was changed");
            default -> new StepResult(StepResult.Outcome.WAITING, rows, String.join("; ", run.waitsFor()));
        };
    }

    private StepResult settled(StepKey key, RetentionRunView run) {
        runLog.recordTables(key.runId(), Totals.done(run));
        var drift = run.items().stream()
                .flatMap(each -> each.drift().values().stream())
                .mapToLong(Long::longValue)
                .sum();
        return StepResult.proceed(
                run.items().stream().mapToLong(Totals::affected).sum(),
                drift == 0 ? null : drift + " rows were not as planned; see the items of the run");
    }

    @Override
    public void stop() {
        worker.stop();
    }
}
