package io.skillforge.batch.retention;

import io.skillforge.batch.run.LoggedJob;
import io.skillforge.etl.RunOpening;
import io.skillforge.etl.RunView;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.retention.RetentionPlans;
import io.skillforge.retention.RetentionPurge;
import io.skillforge.retention.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;

/**
 * A purge in the run log: under the id that it has in retention_runs where it makes the plan, and under one of its own
 * where it carries out a plan that was approved.
 */
@ApplicationScoped
public class RetentionPurgeRun implements LoggedJob {

    private static final String JOB = "retention-purge";

    @Inject
    RetentionPlans plans;

    @Inject
    RetentionPurge purge;

    @Inject
    Scopes scopes;

    @Override
    public String name() {
        return JOB;
    }

    /** A plan's author is who launched the job, and may not approve it; the job itself would not know. */
    @Override
    public Map<String, String> launching(Properties asked, Actor by) {
        if (RetentionParameters.plan(asked) != null || RetentionParameters.openedRun(asked) != null) {
            return Map.of();
        }
        var run = scopes.call(Scope.all(by), () -> plans.open(RetentionParameters.request(null, asked)));
        return Map.of("run-id", run.id().toString());
    }

    @Override
    public RunOpening opening(Properties properties) {
        return new RunOpening(
                RetentionParameters.openedRun(properties),
                "retention",
                RetentionParameters.scope(properties),
                RetentionParameters.dryRun(properties),
                properties.getProperty("triggered-by"));
    }

    /** A purge that did not come to its end is told so; one that was only being planned is left to the restart. */
    @Override
    public void ended(RunView run, Properties properties, String status, String reason) {
        var stopped = status.equals("stopped");
        var began = run.steps().stream().anyMatch(step -> step.step().equals("purge"));
        if (!began || !stopped && !status.equals("failed")) {
            return;
        }
        scopes.run(Scope.all(Actor.job(JOB)), () -> {
            var id = RetentionParameters.retentionRun(properties, run.runId());
            if (plans.find(id).status() == RunStatus.RUNNING) {
                purge.finish(id, stopped ? RunStatus.STOPPED : RunStatus.FAILED, reason);
            }
        });
    }
}
