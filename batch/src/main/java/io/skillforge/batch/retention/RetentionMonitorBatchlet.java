package io.skillforge.batch.retention;

import io.skillforge.batch.run.LoggedStep;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.retention.CheckView;
import io.skillforge.retention.RetentionJobs;
import io.skillforge.retention.RetentionMonitor;
import io.skillforge.retention.RetentionRunView;
import io.skillforge.retention.RunStatus;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The steps of the monitor: it counts and alarms, and hands to the purge what stayed beyond its grace. */
@Named
@Dependent
public class RetentionMonitorBatchlet implements Batchlet {

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    LoggedStep log;

    @Inject
    RetentionMonitor monitor;

    @Inject
    RetentionJobs jobs;

    @Inject
    EtlRuns runLog;

    @Override
    public String process() throws Exception {
        return log.run(job, step, null, this::work);
    }

    private StepResult work(StepKey key) {
        return switch (key.step()) {
            case "check" -> check();
            case "redact" ->
                monitor.redaction().map(this::redact).orElseGet(() -> StepResult.proceed(0, "nothing to redact"));
            default -> throw new IllegalStateException("retention-monitor has no step " + key.step());
        };
    }

    private StepResult check() {
        var checks = monitor.check();
        var overdue = checks.stream().mapToLong(CheckView::overdue).sum();
        return StepResult.proceed(overdue, "rows past their time: " + overdue + ", in " + checks.size() + " datasets");
    }

    /** An execution of the purge, which can be stopped and restarted for itself; only one runs at a time. */
    private StepResult redact(RetentionRunView run) {
        if (run.status() != RunStatus.PLANNING || runLog.status(run.id()).isPresent()) {
            return StepResult.proceed(
                    0, "run " + run.id() + " is " + run.status().code() + " and comes first");
        }
        try {
            jobs.plan(run, null, "retention-monitor");
        } catch (DomainException e) {
            if (e.kind() != ProblemKind.RUN_ALREADY_ACTIVE) {
                throw e;
            }
            return StepResult.proceed(0, "a purge is running; the next monitor redacts what it leaves");
        }
        return StepResult.proceed(0, "run " + run.id() + " redacts what is past its grace");
    }

    @Override
    public void stop() {
        // Counting takes seconds and cannot be left half done.
    }
}
