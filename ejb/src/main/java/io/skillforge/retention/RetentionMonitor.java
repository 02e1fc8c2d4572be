package io.skillforge.retention;

import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.domain.Policy;
import io.skillforge.retention.store.Bounds;
import io.skillforge.retention.store.CheckStore;
import io.skillforge.retention.store.PlanStore;
import io.skillforge.retention.store.RunStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Looks whether anything is past its time, tells somebody, and has it redacted when its grace is over. */
@Stateless
@TenantScoped
public class RetentionMonitor {

    private static final Logger LOG = Logger.getLogger(RetentionMonitor.class);
    private static final String ALERT = "retention-overdue/";

    /** A night, and some hours for the run. */
    private static final Duration NIGHTLY = Duration.ofHours(30);

    @Inject
    Policies policies;

    @Inject
    Targets targets;

    @Inject
    PlanStore plans;

    @Inject
    ObjectPurge objects;

    @Inject
    CheckStore checks;

    @Inject
    RunStore runs;

    @Inject
    RetentionPlans planning;

    @Inject
    Alerts alerts;

    @Inject
    Clock clock;

    /** Counts for every policy what is past its time, keeps the counts, and raises or resolves an alert for each. */
    public List<CheckView> check() {
        var now = clock.instant();
        var found = new ArrayList<CheckView>();
        for (var policy : policies.all().values()) {
            if (targets.place(policy.dataset()).isEmpty()) {
                continue;
            }
            var check = check(policy, now);
            checks.insert(check);
            judge(check);
            found.add(check);
        }
        return found;
    }

    private CheckView check(Policy policy, Instant now) {
        var target = targets.find(policy.dataset());
        if (target.isEmpty()) {
            return checkObjects(policy, now);
        }
        var due = new Bounds(policy.cutoff(measuredAt(policy, now)), now, null, List.of());
        var overdue = plans.overdue(target.get(), due);
        if (policy.onHold()) {
            return new CheckView(policy.dataset(), now, 0, 0, plans.countDue(target.get(), due), null);
        }
        var pastGrace = overdue.rows() == 0
                ? 0
                : plans.overdue(target.get(), new Bounds(policy.graceCutoff(now), now, null, List.of()))
                        .rows();
        var held = policies.activeHolds(policy.dataset(), now) == 0 ? 0 : plans.countHeld(target.get(), due);
        return new CheckView(policy.dataset(), now, overdue.rows(), pastGrace, held, overdue.oldest());
    }

    /** What came past its time after a run that was on time is the next one's, and no violation. */
    private Instant measuredAt(Policy policy, Instant now) {
        return Optional.ofNullable(runs.lastDone().get(policy.dataset()))
                .filter(done -> done.plus(NIGHTLY).isAfter(now))
                .orElse(now);
    }

    private CheckView checkObjects(Policy policy, Instant now) {
        var prefix = targets.objects(policy.dataset()).orElseThrow().prefix();
        var overdue = objects.overdue(prefix, policy.cutoff(measuredAt(policy, now)));
        if (policy.onHold() || policies.activeHolds(policy.dataset(), now) > 0) {
            return new CheckView(policy.dataset(), now, 0, 0, overdue.size(), null);
        }
        var grace = policy.graceCutoff(now);
        return new CheckView(
                policy.dataset(),
                now,
                overdue.size(),
                overdue.stream().filter(object -> object.at().isBefore(grace)).count(),
                0,
                overdue.stream()
                        .map(ObjectPurge.Stored::at)
                        .min(Instant::compareTo)
                        .orElse(null));
    }

    private void judge(CheckView check) {
        var key = ALERT + check.dataset();
        if (check.overdue() == 0) {
            alerts.resolve(key, "retention-monitor");
            return;
        }
        alerts.raise(
                key,
                Priority.P1,
                "Rows of " + check.dataset() + " are past their time",
                Map.of("overdue", check.overdue(), "pastGrace", check.pastGrace(), "oldest", check.oldest()));
        LOG.warnf(
                "SKF-1303 dataset: %s overdue: %d past grace: %d oldest: %s",
                check.dataset(), check.overdue(), check.pastGrace(), check.oldest());
    }

    /** Opens a run for what is past its grace, or answers the one that is not at its end; empty when there is nothing. */
    public Optional<RetentionRunView> redaction() {
        var now = clock.instant();
        var open =
                runs.open(RunKind.MONITOR, now.minus(Staleness.OLDEST)).stream().findFirst();
        if (open.isPresent()) {
            return open;
        }
        var overdue = policies.all().values().stream()
                .filter(policy -> targets.place(policy.dataset()).isPresent())
                .filter(policy -> check(policy, now).pastGrace() > 0)
                .map(Policy::dataset)
                .toList();
        return overdue.isEmpty()
                ? Optional.empty()
                : Optional.of(planning.open(new PlanRequest(
                        null, RunKind.MONITOR, null, overdue, null, "retention-monitor", "past their grace")));
    }

    /** Newest first; null for all datasets. */
    public List<CheckView> history(String dataset, int limit) {
        return checks.list(dataset, limit);
    }
}
