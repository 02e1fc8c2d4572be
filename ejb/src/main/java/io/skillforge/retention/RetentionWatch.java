package io.skillforge.retention;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.store.CheckStore;
import io.skillforge.retention.store.RunStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether retention does its daily work, seen from outside of it: a job that does not run cannot tell of itself. */
@Stateless
@TenantScoped
public class RetentionWatch {

    /** A day and some time for the run. */
    private static final Duration LATE = Duration.ofHours(26);

    /** A run that is at work is not late, and one that waits for somebody has an alert of its own. */
    private static final Set<RunStatus> ON_ITS_WAY = EnumSet.of(RunStatus.WAITING, RunStatus.RUNNING);

    private static final String ALERT = "retention-late/";

    @Inject
    RunStore runs;

    @Inject
    CheckStore checks;

    @Inject
    Policies policies;

    @Inject
    Staleness staleness;

    @Inject
    Alerts alerts;

    @Inject
    Clock clock;

    /** When each job last did its work to the end, over everybody; a job that never did is left out. */
    public Optional<Instant> lastDone(String job) {
        return job.equals(RetentionJobs.PURGE) ? runs.lastStanding() : checks.newest();
    }

    /** Puts away plans that cannot be carried out any more, and raises or resolves an alert for each job. */
    public void look() {
        var now = clock.instant();
        runs.notBegun(now.minus(Staleness.OLDEST))
                .forEach(run -> staleness.of(run).ifPresent(reason -> staleness.putAway(run, reason)));
        if (runs.list(null, RunStatus.WAITING, 1).isEmpty()) {
            alerts.resolve(RetentionPlans.WAITING_ALERT, "retention");
        }
        var onItsWay = runs.open(RunKind.STANDING, now.minus(LATE))
                .filter(run -> ON_ITS_WAY.contains(run.status()))
                .isPresent();
        judge(RetentionJobs.PURGE, now, onItsWay);
        judge(RetentionJobs.MONITOR, now, false);
    }

    /** A job that never ran is late from a day after the policies came. */
    private void judge(String job, Instant now, boolean onItsWay) {
        var done = lastDone(job);
        var since = done.or(() -> policies.all().values().stream()
                        .map(policy -> policy.changedAt())
                        .min(Instant::compareTo))
                .orElse(now);
        if (onItsWay || since.plus(LATE).isAfter(now)) {
            alerts.resolve(ALERT + job, "retention");
            return;
        }
        alerts.raise(
                ALERT + job,
                Priority.P2,
                "The daily job " + job + " has not come to its end for more than a day",
                Map.of("job", job, "last", done.map(Instant::toString).orElse("never")));
    }
}
