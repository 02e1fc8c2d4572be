package io.skillforge.batch.run;

import io.skillforge.batch.ExitStatus;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunOpening;
import io.skillforge.operations.JobLeases;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Opens and closes the run of an execution of any job, whichever door launched it, and holds the job's lease meanwhile. */
@Named
@Dependent
public class RunLogListener implements JobListener {

    @Inject
    JobContext job;

    @Inject
    LoggedJobs jobs;

    @Inject
    EtlRuns runs;

    @Inject
    JobLeases leases;

    @Override
    public void beforeJob() {
        var execution = job.getExecutionId();
        try {
            var run = runs.open(job.getJobName(), job.getInstanceId(), execution, opening());
            try {
                leases.take(job.getJobName(), execution);
            } catch (RuntimeException e) {
                runs.close(run.runId(), "failed", Reason.of(e));
                throw e;
            }
        } catch (RuntimeException e) {
            job.setExitStatus(ExitStatus.of(Reason.of(e)));
            throw e;
        }
    }

    private RunOpening opening() {
        return logged().opening(job.getProperties());
    }

    private LoggedJob logged() {
        return jobs.find(job.getJobName());
    }

    @Override
    public void afterJob() {
        var execution = job.getExecutionId();
        leases.release(job.getJobName(), execution);
        runs.ofInstance(job.getInstanceId())
                .filter(run -> run.status().equals("running"))
                .ifPresent(run -> {
                    var reason = run.steps().stream()
                            .filter(step -> step.attempt() == run.attempts()
                                    && step.status().equals("failed"))
                            .map(step -> step.message())
                            .findFirst()
                            .orElse(null);
                    var status = status();
                    runs.close(run.runId(), status, reason);
                    if (reason != null) {
                        job.setExitStatus(ExitStatus.of(reason));
                    }
                    logged().ended(run, job.getProperties(), status, reason);
                });
    }

    private String status() {
        return switch (job.getBatchStatus()) {
            case STOPPING, STOPPED -> "stopped";
            case FAILED -> "failed";
            default -> "unchanged".equals(job.getExitStatus()) ? "unchanged" : "succeeded";
        };
    }
}
