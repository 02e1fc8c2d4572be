package io.skillforge.web.retention;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunView;
import io.skillforge.operations.JobLeases;
import io.skillforge.retention.RetentionJobs;
import io.skillforge.retention.RetentionRunView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
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

    RunEnd of(RetentionRunView run) {
        var own = new RunEnd(run.status().code(), run.failure());
        return switch (run.status()) {
            case PLANNING -> ended(each -> each.runId().equals(run.id())).orElse(own);
            case APPROVED ->
                ended(each -> each.location().equals("plan " + run.id())).orElse(own);
            case RUNNING -> leases.isHeld(RetentionJobs.PURGE) ? own : CRASHED;
            default -> own;
        };
    }

    /** How the newest execution ended, if it did and not well. */
    private Optional<RunEnd> ended(Predicate<RunView> which) {
        return runLog.list("retention", NEWEST).stream()
                .filter(which)
                .findFirst()
                .filter(each -> each.endedAt() != null && !each.status().equals("succeeded"))
                .map(each -> new RunEnd(each.status(), each.reason()));
    }
}
