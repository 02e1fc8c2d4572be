package io.skillforge.web.retention;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunView;
import io.skillforge.operations.JobLeases;
import io.skillforge.retention.RetentionJobs;
import io.skillforge.retention.RetentionPlans;
import io.skillforge.retention.RetentionRunView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Predicate;

/**
 * Tells runs that are at work from those whose work ended without their knowing. The run log knows the planning by the run's
 * id, and the carrying out by its plan; the lease of the job tells whether anybody purges.
 */
@ApplicationScoped
public class RunEnds {

    private static final RunEnd CRASHED =
            new RunEnd("crashed", "The server stopped while this ran; restart continues it");
    private static final int NEWEST = 100;

    @Inject
    EtlRuns runLog;

    @Inject
    JobLeases leases;

    @Inject
    RetentionPlans plans;

    RunEnd of(RetentionRunView run) {
        return switch (run.status()) {
            case PLANNING -> ended(run, each -> each.runId().equals(run.id()));
            case APPROVED -> ended(run, each -> each.location().equals("plan " + run.id()));
            case RUNNING -> leases.isHeld(RetentionJobs.PURGE) ? own(run) : again(run, CRASHED);
            default -> own(run);
        };
    }

    /** How the newest execution ended, if it did and not well. */
    private RunEnd ended(RetentionRunView run, Predicate<RunView> which) {
        return runLog.list("retention", NEWEST).stream()
                .filter(which)
                .findFirst()
                .filter(each -> each.endedAt() != null && !each.status().equals("succeeded"))
                .map(each -> again(run, new RunEnd(each.status(), each.reason())))
                .orElseGet(() -> own(run));
    }

    /** The run was read before its execution was: it may have come to an end of its own in between. */
    private RunEnd again(RetentionRunView run, RunEnd end) {
        var now = plans.find(run.id());
        return now.status() == run.status() ? end : own(now);
    }

    private static RunEnd own(RetentionRunView run) {
        return new RunEnd(run.status().code(), run.failure());
    }
}
