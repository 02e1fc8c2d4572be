package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.alert.AlertView;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.alert.store.AlertStore;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Actor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans that nobody can carry out any more, and jobs that did not do their work. */
class RetentionWatchIT extends RetentionCase {

    private static final String LATE_PURGE = "retention-late/retention-purge";
    private static final String LATE_MONITOR = "retention-late/retention-monitor";
    private static final Duration LATE = Duration.ofHours(26);

    @BeforeEach
    void policiesAreNew() throws SQLException {
        run("update skillforge.retention_policy set changed_at = '" + NOW + "'");
    }

    @Test
    void aPlanOfTheNextNightTakesThePlaceOfOneThatWaits() throws SQLException {
        var first = engine.planned(standing(), Engine.JOB);
        var tenants = engine.planned(
                new PlanRequest(null, RunKind.STANDING, code(), List.of("notifications"), null, "officer", null),
                Engine.ANN);
        var second = engine.planned(standing(), Engine.JOB);

        assertThat(status(first)).isEqualTo(RunStatus.STALE);
        assertThat(engine.as(Engine.ANN, () -> engine.plans().find(first.id()).failure()))
                .contains(second.id().toString());
        assertThat(keysOf(first)).as("which rows they were is not kept").isZero();
        assertThat(status(tenants)).isEqualTo(RunStatus.WAITING);
        refused(
                ProblemKind.RETENTION_RUN_STATE,
                () -> engine.as(Engine.BOB, () -> engine.plans().approve(first.id())));

        engine.as(Engine.BOB, () -> engine.plans().approve(second.id()));
        assertThat(engine.alerts).as("another one waits").containsKey("retention-waiting");
        engine.as(Engine.BOB, () -> engine.plans().refuse(tenants.id(), "not wanted"));
        assertThat(engine.alerts).doesNotContainKey("retention-waiting");
        assertThat(keysOf(tenants)).isZero();
    }

    @Test
    void putsAwayWhatIsStale() throws SQLException {
        var waiting = engine.planned(standing(), Engine.JOB);
        var planned = engine.planned(Engine.manual("notifications"), Engine.ANN);
        var approved = engine.approved(Engine.manual("saved_roles"));
        look();
        assertThat(List.of(status(waiting), status(planned), status(approved)))
                .containsExactly(RunStatus.WAITING, RunStatus.PLANNED, RunStatus.APPROVED);

        engine.as(Actor.user("officer", Set.of()), () -> engine.holds()
                .place(new NewHold("notifications", null, null, "a case", "officer", null)));
        look();
        assertThat(List.of(status(waiting), status(planned), status(approved)))
                .containsExactly(RunStatus.STALE, RunStatus.STALE, RunStatus.APPROVED);
        assertThat(engine.alerts).doesNotContainKey("retention-waiting");
        assertThat(keysOf(waiting) + keysOf(planned)).isZero();

        engine.clock.set(NOW.plus(Duration.ofDays(3)).plusSeconds(1));
        look();
        assertThat(status(approved)).isEqualTo(RunStatus.STALE);
    }

    @Test
    void leavesWhatIsBegun() throws SQLException {
        var run = engine.approved(Engine.manual("notifications"));
        engine.as(Engine.JOB, () -> engine.purge().start(run.id()));
        engine.next(run.id());
        engine.clock.set(NOW.plus(Duration.ofDays(4)));
        look();
        assertThat(engine.execute(run.id()).status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(count("select count(*) from skillforge.notifications")).isZero();
    }

    @Test
    void tellsWhenAJobNeverRanADayAfterThePoliciesCame() {
        engine.clock.set(NOW.plus(LATE).minusSeconds(1));
        look();
        assertThat(engine.alerts).isEmpty();
        engine.clock.set(NOW.plus(LATE));
        look();
        assertThat(engine.alerts).containsOnlyKeys(LATE_PURGE, LATE_MONITOR);
    }

    @Test
    void tellsWhenAJobDidNotRunForADayUnlessItIsAtWork() {
        var run = engine.planned(night(), Engine.JOB);
        engine.as(Engine.BOB, () -> engine.plans().approve(run.id()));
        engine.execute(run.id());
        engine.as(Engine.JOB, () -> engine.monitor().check());
        assertThat(engine.as(Engine.JOB, () -> engine.watch().lastDone(RetentionJobs.PURGE)))
                .hasValue(NOW);
        assertThat(engine.as(Engine.JOB, () -> engine.watch().lastDone(RetentionJobs.MONITOR)))
                .hasValue(NOW);

        engine.clock.set(NOW.plus(LATE));
        look();
        assertThat(engine.alerts).containsOnlyKeys(LATE_PURGE, LATE_MONITOR);
        var small = engine.planned(standing(), Engine.JOB);
        engine.execute(small.id());
        look();
        assertThat(engine.alerts).as("not all is done").containsOnlyKeys(LATE_PURGE, LATE_MONITOR);
        assertThat(engine.as(Engine.JOB, () -> engine.watch().lastDone(RetentionJobs.PURGE)))
                .hasValue(NOW);
        var next = engine.planned(night(), Engine.JOB);
        engine.as(Engine.JOB, () -> engine.purge().start(next.id()));
        look();
        assertThat(engine.alerts).as("it is at work").containsOnlyKeys(LATE_MONITOR);
        engine.as(Engine.JOB, () -> engine.monitor().check());
        look();
        assertThat(engine.alerts.keySet()).doesNotContain(LATE_PURGE, LATE_MONITOR);
    }

    /** What is past its grace is told louder than what is past its time. */
    @Test
    void anAlertIsAsUrgentAsItsNewestCause() throws SQLException {
        var alerts = engine.wiring.get(AlertStore.class);
        for (var priority : List.of(Priority.P2, Priority.P1)) {
            engine.as(Engine.JOB, () -> {
                alerts.raise(new AlertView(
                        UUID.randomUUID(), "overdue", priority, "t", Map.of("p", priority.name()), 1, NOW, NOW, null));
                return null;
            });
        }
        assertThat(ids("select concat_ws(' ', priority, occurrences, details ->> 'p') from skillforge.alerts"
                        + " where alert_key = 'overdue'"))
                .containsExactly("P1 2 P1");
    }

    private void look() {
        engine.as(Engine.JOB, () -> {
            engine.watch().look();
            return null;
        });
    }

    private RunStatus status(RetentionRunView run) {
        return engine.as(Engine.ANN, () -> engine.plans().find(run.id()).status());
    }

    private static long keysOf(RetentionRunView run) throws SQLException {
        return count("select coalesce(sum(cardinality(keys)), 0) from skillforge.retention_run_chunks where run_id = '"
                + run.id() + "'");
    }

    private static String code() throws SQLException {
        return ids("select partner_code from skillforge.partner_tenancy where id = '" + TENANT + "'")
                .get(0);
    }

    @Test
    void putsAwayWhatWasBegunAMonthAgoAndTellsWhatItDid() throws SQLException {
        var run = engine.approved(Engine.manual("notifications"));
        engine.as(Engine.JOB, () -> engine.purge().start(run.id()));
        engine.next(run.id());
        engine.clock.set(NOW.plus(Duration.ofDays(30)).plusSeconds(1));
        look();
        assertThat(status(run)).isEqualTo(RunStatus.STALE);
        assertThat(keysOf(run)).isZero();
        var done = engine.as(Engine.ANN, () -> engine.plans().find(run.id()))
                .items()
                .get(0);
        assertThat(done.affected()).isPositive().isLessThan(done.planned());
        refused(
                ProblemKind.RETENTION_RUN_STATE,
                () -> engine.as(Engine.JOB, () -> engine.purge().start(run.id())));
    }

    private static PlanRequest night() {
        return new PlanRequest(null, RunKind.STANDING, null, List.of(), null, "night", null);
    }

    private static PlanRequest standing() {
        return new PlanRequest(null, RunKind.STANDING, null, List.of("notifications"), null, "night", null);
    }
}
