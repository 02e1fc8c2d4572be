package io.skillforge.batch.run;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/**
 * Does a step's work between a start and an end in the run log, as the job, which may see everybody's rows; work that is
 * about one tenant or person narrows that itself.
 */
@ApplicationScoped
public class LoggedStep {

    private EtlRuns runs;
    private Scopes scopes;

    /** For the container's proxy. */
    protected LoggedStep() {}

    @Inject
    public LoggedStep(EtlRuns runs, Scopes scopes) {
        this.runs = runs;
        this.scopes = scopes;
    }

    /** What a step does; its transactions are its own. */
    @FunctionalInterface
    public interface Work {
        StepResult at(StepKey key) throws Exception;
    }

    /** Answers the outcome by which the job goes on. {@code item} is what the partition works on, null without one. */
    public String run(JobContext job, StepContext step, String item, Work work) throws Exception {
        var run = runs.ofInstance(job.getInstanceId()).orElseThrow();
        var key = new StepKey(run.runId(), run.attempts(), step.getStepName(), Objects.requireNonNullElse(item, ""));
        runs.startStep(key);
        scopes.enter(Scope.all(Actor.job(job.getJobName())));
        try {
            var result = work.at(key);
            runs.endStep(key, "succeeded", result.rows(), result.message());
            return result.outcome().name();
        } catch (Exception e) {
            runs.endStep(key, "failed", 0, Reason.of(e));
            throw e;
        } finally {
            scopes.leave();
        }
    }
}
