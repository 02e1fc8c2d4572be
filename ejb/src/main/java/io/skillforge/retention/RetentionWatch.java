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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    PlanChecks plans;

    @Inject
    Staleness staleness;

    @Inject
    Alerts alerts;

    @Inject
    Clock clock;

    /**
     * When each job last did its work to the end, over everybody: of the purge, the moment of the dataset that waits longest.
     * Empty when it never did, or not with all of them.
     */
    public Optional<Instant> lastDone(String job) {
        if (job.equals(RetentionJobs.MONITOR)) {
            return checks.newest();
        }
        var done = runs.lastDone();
        var nightly = plans.nightly();
        return done.keySet().containsAll(nightly)
                ? nightly.stream().map(done::get).min(Instant::compareTo)
                : Optional.empty();
    }

    /** Puts away plans that cannot be carried out any more, and raises or resolves an alert for each job. */
    public void look() {
        var now = clock.instant();
        runs.leftOpen(now.minus(Staleness.OLDEST), now.minus(Staleness.LONGEST))
                .forEach(run -> staleness.of(run).ifPresent(reason -> staleness.putAway(run, reason)));
        if (runs.list(null, RunStatus.WAITING, 1).isEmpty()) {
            alerts.resolve(RetentionPlans.WAITING_ALERT, "retention");
        }
        var late = datasetsLate(now);
        judge(RetentionJobs.PURGE, !late.isEmpty(), Map.of("datasets", String.join(", ", late)));
        var checked = checks.newest();
        judge(
                RetentionJobs.MONITOR,
                isLate(checked.orElseGet(() -> firstPolicy(now)), now),
                Map.of("last", checked.map(Instant::toString).orElse("never")));
    }

    /** A dataset that was never done is late from a day after its policy came. */
    private List<String> datasetsLate(Instant now) {
        var onTheirWay = runs.open(RunKind.STANDING, now.minus(LATE)).stream()
                .filter(run -> run.tenant() == null && ON_ITS_WAY.contains(run.status()))
                .flatMap(run -> run.datasets().stream())
                .collect(Collectors.toSet());
        var done = runs.lastDone();
        var all = policies.all();
        return plans.nightly().stream()
                .filter(dataset -> !onTheirWay.contains(dataset))
                .filter(dataset ->
                        isLate(done.getOrDefault(dataset, all.get(dataset).changedAt()), now))
                .toList();
    }

    private Instant firstPolicy(Instant now) {
        return policies.all().values().stream()
                .map(policy -> policy.changedAt())
                .min(Instant::compareTo)
                .orElse(now);
    }

    private static boolean isLate(Instant since, Instant now) {
        return !since.plus(LATE).isAfter(now);
    }

    private void judge(String job, boolean late, Map<String, Object> details) {
        if (late) {
            alerts.raise(
                    ALERT + job,
                    Priority.P2,
                    "The daily job " + job + " has not come to its end for more than a day",
                    details);
        } else {
            alerts.resolve(ALERT + job, "retention");
        }
    }
}
