package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skillforge.audit.AuditEvent;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.retention.store.CheckStore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Plans that change underneath, approvals, refusals, holds, and what is written down. */
class RetentionPlanIT extends RetentionCase {

    @Test
    void doesThePlanAndWritesItDown() throws SQLException {
        var plan = engine.approved(Engine.manual("notifications"));
        reviewed(plan);
        var run = engine.execute(plan.id());
        var item = run.items().get(0);
        assertThat(item.planned()).isEqualTo(24);
        assertThat(item.affected()).isEqualTo(24);
        assertThat(item.drift()).isEmpty();
        assertThat(item.oldest()).isEqualTo(Instant.parse("2025-11-01T00:00:00Z"));
        assertThat(item.sample()).as("what they looked like is not kept").isEmpty();
        assertThat(count("select count(*) from skillforge.notifications")).isZero();
        assertThat(count("select count(*) from skillforge.users"))
                .as("what stays")
                .isEqualTo(3);
        assertThat(count("select sum(cardinality(keys)) from skillforge.retention_run_chunks"))
                .as("which rows they were is not kept")
                .isZero();
        assertThat(engine.audited)
                .extracting(AuditEvent::type)
                .containsExactly(
                        "retention.plan.opened",
                        "retention.plan.sealed",
                        "retention.plan.approved",
                        "retention.run.started",
                        "retention.run.succeeded");
        assertThat(engine.audited.get(4).details().get("affected").toString()).contains("24");
    }

    private void reviewed(RetentionRunView plan) {
        var item = engine.as(Engine.ANN, () -> engine.plans().find(plan.id()))
                .items()
                .get(0);
        assertThat(item.sample()).hasSize(3).allSatisfy(sample -> {
            assertThat(sample.before()).containsEntry("channel", "email").containsEntry("template_key", "test");
            assertThat(sample.before().get("user_id")).endsWith("…");
            assertThat(sample.after()).isEmpty();
        });
        assertThat(engine.as(Engine.ANN, () -> engine.plans().csv(plan.id())))
                .startsWith("dataset,place,part,month,action,cutoff,planned,held,oldest,newest,affected,drift,"
                        + "fingerprint,before,after\r\n"
                        + "notifications,notifications,rows,,delete,2026-05-19T12:00:00Z,24,0,")
                .contains("\"\"template_key\"\":\"\"test\"\"");
    }

    @Test
    void aSampleShowsNoPartOfAReferenceThatSomebodyChose() throws SQLException {
        run("update skillforge.users set deleted_at = '2026-10-01Z', external_ref = 'jane.doe@acme.example'"
                + " where id = '" + CAT + "'");
        var plan = engine.planned(Engine.manual("users"), Engine.ANN);
        assertThat(plan.items().get(0).sample().get(0).before())
                .containsEntry("external_ref", "(21 characters)")
                .containsEntry("id", CAT.toString().substring(0, 8) + "…");
    }

    @Test
    void findsWhatIsDueByAnIndexInSpiteOfRowLevelSecurity() throws SQLException {
        var uses = "select idx_scan from pg_stat_user_indexes where indexrelname = 'ix_notifications__ended'";
        engine.as(Engine.ANN, () -> engine.database.update("set enable_seqscan = off"));
        var before = count(uses);
        engine.approved(Engine.manual("notifications"));
        engine.as(
                Engine.ANN,
                () -> engine.database.query(
                        "select set_config('enable_seqscan', 'on', false), pg_stat_force_next_flush()", row -> 0));
        assertThat(count(uses)).isGreaterThan(before);
    }

    @Test
    @Timeout(30)
    void seesThatSomebodyOfAnotherRoleWaitsForALock() throws Exception {
        var checks = engine.wiring.get(CheckStore.class);
        assertThat(engine.as(Engine.JOB, checks::lockWaits)).isZero();
        try (var statement = other.createStatement()) {
            statement.execute("select from skillforge.legal_holds");
            var waiting = CompletableFuture.runAsync(() -> lockAndRelease("skillforge.legal_holds"));
            while (engine.as(Engine.JOB, checks::lockWaits) == 0) {
                assertThat(waiting).isNotDone();
                Thread.sleep(20);
            }
            other.rollback();
            waiting.join();
        }
        assertThat(engine.as(Engine.JOB, checks::lockWaits)).isZero();
    }

    private static void lockAndRelease(String table) {
        try {
            run("begin; lock table " + table + " in access exclusive mode; rollback");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void purgesAnAccountWithWhatHangsOnIt() throws SQLException {
        run("update skillforge.users set deleted_at = '2026-10-01Z' where id = '" + CAT + "'");
        var run = engine.execute(engine.approved(Engine.manual("users")).id());
        assertThat(run.items())
                .filteredOn(item -> item.affected() > 0)
                .extracting(item -> item.place() + " " + item.action() + " " + item.affected())
                .contains(
                        "users delete 1",
                        "experiences detach 2",
                        "advisor_assignments detach 3",
                        "notifications delete 12",
                        "subject_keys delete 2",
                        "consent_revocations unlink 1",
                        "legal_holds unlink 1");
        assertThat(engine.audited).extracting(AuditEvent::type).contains("person.purged");
        assertThat(count("select count(*) from skillforge.subject_keys where owner_id = '" + CAT + "'"))
                .isZero();
        assertThat(count("select count(*) from skillforge.experiences where user_id is null and user_ref is not null"
                        + " and employer_name is null and description is null and purged_at = '" + NOW + "'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from skillforge.notifications where user_id = '" + DOG + "'"))
                .as("everybody else's stay")
                .isEqualTo(12);
    }

    @Test
    void tellsWhatChangedSinceThePlan() throws SQLException {
        var run = engine.approved(Engine.manual("notifications"));
        var ids = ids("select id from skillforge.notifications order by id");
        run("delete from skillforge.notifications where id = '" + ids.get(0) + "'");
        run("update skillforge.notifications set sent_at = '2026-11-14Z' where id in ('" + ids.get(1) + "', '"
                + ids.get(2) + "')");
        run("insert into skillforge.notifications (id, tenant_id, user_id, channel, template_key, created_at) values ('"
                + new UUID(9, 9) + "', '" + TENANT + "', '" + DOG + "', 'email', 'late', '2024-01-01Z')");
        var item = engine.execute(run.id()).items().get(0);
        assertThat(item.affected()).isEqualTo(21);
        assertThat(item.drift()).containsOnly(Map.entry("gone", 1L), Map.entry("changed", 2L), Map.entry("added", 1L));
        assertThat(ids("select id from skillforge.notifications"))
                .containsExactlyInAnyOrder(ids.get(1), ids.get(2), new UUID(9, 9).toString());
    }

    @Test
    void leavesRestoredAccounts() throws SQLException {
        run("update skillforge.users set deleted_at = '2026-10-01Z' where id = '" + CAT + "'");
        var run = engine.approved(Engine.manual("users", "saved_roles", "experiences_anonymise"));
        run("update skillforge.users set deleted_at = null where id = '" + CAT + "'");
        assertThat(engine.execute(run.id()).items())
                .filteredOn(item -> item.part().equals("rows"))
                .allSatisfy(item -> assertThat(item.drift()).containsEntry("restored", item.planned()));
        assertThat(count("select count(*) from skillforge.saved_roles")).isEqualTo(4);
        assertThat(count("select count(*) from skillforge.users")).isEqualTo(3);
    }

    @Test
    void triesRowsAgainThatSomebodyHasLockedAndLeavesThemAtLast() throws SQLException {
        var run = engine.approved(Engine.manual("notifications"));
        try (var statement = other.createStatement()) {
            statement.execute("set local app.scope = 'all'; select from skillforge.notifications where user_id = '"
                    + CAT + "' and status = 'pending' limit 2 for update");
            var item = engine.execute(run.id()).items().get(0);
            assertThat(item.affected()).isEqualTo(22);
            assertThat(item.drift()).containsOnly(Map.entry("locked", 2L));
        } finally {
            other.rollback();
        }
        assertThat(count("select count(*) from skillforge.notifications")).isEqualTo(2);
    }

    @Test
    void isNotApprovedByItsAuthorOrByAJob() {
        var run = engine.planned(Engine.manual("notifications"), Engine.ANN);
        refused(
                ProblemKind.APPROVAL_OWN,
                () -> engine.as(Engine.ANN, () -> engine.plans().approve(run.id())));
        refused(
                ProblemKind.APPROVAL_OWN,
                () -> engine.as(Engine.JOB, () -> engine.plans().approve(run.id())));
        assertThat(engine.audited).extracting(AuditEvent::type).contains("retention.approval.refused");
        refused(
                ProblemKind.RETENTION_RUN_STATE,
                () -> engine.as(Engine.JOB, () -> engine.purge().start(run.id())));
        var nobodys = engine.planned(Engine.manual("notifications"), Engine.JOB);
        refused(
                ProblemKind.APPROVAL_OWN,
                () -> engine.as(Engine.BOB, () -> engine.plans().approve(nobodys.id())));
        assertThat(engine.as(Engine.BOB, () -> engine.plans().approve(run.id())).status())
                .isEqualTo(RunStatus.APPROVED);
        refused(
                ProblemKind.RETENTION_RUN_STATE,
                () -> engine.as(Engine.BOB, () -> engine.plans().approve(run.id())));
    }

    @Test
    void isStaleOncePoliciesOrHoldsChangedOrItIsOld() throws SQLException {
        var one = engine.approved(Engine.manual("notifications"));
        var two = engine.planned(Engine.manual("notifications"), Engine.ANN);
        run("update skillforge.retention_policy set keep = '181 days' where dataset = 'notifications'");
        refused(
                ProblemKind.RETENTION_PLAN_STALE,
                () -> engine.as(Engine.JOB, () -> engine.purge().start(one.id())));
        refused(
                ProblemKind.RETENTION_PLAN_STALE,
                () -> engine.as(Engine.BOB, () -> engine.plans().approve(two.id())));
        run("update skillforge.retention_policy set keep = '180 days' where dataset = 'notifications'");

        var three = engine.approved(Engine.manual("notifications"));
        hold("notifications", null);
        refused(
                ProblemKind.RETENTION_PLAN_STALE,
                () -> engine.as(Engine.JOB, () -> engine.purge().start(three.id())));
        run("truncate skillforge.legal_holds");

        var four = engine.approved(Engine.manual("notifications"));
        engine.clock.set(NOW.plus(Duration.ofDays(3)).plusSeconds(1));
        refused(
                ProblemKind.RETENTION_PLAN_STALE,
                () -> engine.as(Engine.JOB, () -> engine.purge().start(four.id())));
        assertThat(count("select count(*) from skillforge.notifications")).isEqualTo(24);
    }

    @Test
    void refusesRowsThatWereNotInThePlan() throws SQLException {
        var run = engine.approved(Engine.manual("notifications"));
        run("update skillforge.retention_run_chunks set keys = keys[2:] where number = 0");
        refused(
                ProblemKind.RETENTION_PLAN_STALE,
                () -> engine.as(Engine.JOB, () -> engine.purge().start(run.id())));
    }

    @Test
    void keepsWhatIsHeldWhileItRuns() throws SQLException {
        var run = engine.approved(Engine.manual("notifications"));
        engine.as(Engine.JOB, () -> engine.purge().start(run.id()));
        engine.next(run.id());
        hold("notifications", CAT.toString());
        engine.drain(run.id());
        var item = engine.as(Engine.JOB, () -> engine.purge().finish(run.id(), RunStatus.SUCCEEDED, null))
                .items()
                .get(0);
        assertThat(item.drift().keySet()).containsExactly("held");
        assertThat(item.affected() + item.drift().get("held")).isEqualTo(24);
        assertThat(count("select count(*) from skillforge.notifications where user_id = '" + CAT + "'"))
                .isEqualTo(item.drift().get("held"));
    }

    @Test
    void refusesCutoffsThatMustNotBe() {
        refused(ProblemKind.RETENTION_PLAN_INVALID, () -> open(NOW.plusSeconds(1), "notifications"));
        refused(ProblemKind.RETENTION_PLAN_INVALID, () -> open(NOW.minus(Duration.ofDays(29)), "users"));
        refused(ProblemKind.RETENTION_PLAN_INVALID, () -> open(NOW.minus(Duration.ofDays(700))));
        refused(ProblemKind.RETENTION_DATASET_UNKNOWN, () -> open(null, "love_letters"));
        assertThat(open(NOW.minus(Duration.ofDays(30)), "users").before()).isEqualTo(NOW.minus(Duration.ofDays(30)));
        assertThat(open(Instant.parse("2023-01-01T00:00:00Z")).datasets())
                .contains("users", "notifications")
                .doesNotContain("partner_tenancy", "objects_exports");
    }

    @Test
    void goesOnWhereItWasKilled() throws SQLException {
        var run = engine.approved(Engine.manual("notifications"));
        engine.as(Engine.JOB, () -> engine.purge().start(run.id()));
        engine.next(run.id());
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> engine.as(Engine.JOB, () -> {
                    engine.purge().next(run.id());
                    throw new IllegalStateException("killed before the commit");
                }));
        assertThat(count("select count(*) from skillforge.notifications")).isEqualTo(19);
        assertThat(engine.as(Engine.ANN, () -> engine.plans().find(run.id())).items())
                .as("how far it is while it runs")
                .extracting(RetentionItemView::affected)
                .containsExactly(5L);
        var item = engine.execute(run.id()).items().get(0);
        assertThat(item.affected()).isEqualTo(24);
        assertThat(item.drift()).isEmpty();
    }

    @Test
    void aGoodEndMayComeAgainOrAfterAFailureAtIt() {
        var run = engine.approved(Engine.manual("notifications"));
        engine.as(Engine.JOB, () -> engine.purge().start(run.id()));
        engine.next(run.id());
        engine.as(Engine.JOB, () -> engine.purge().finish(run.id(), RunStatus.FAILED, "no room"));
        refused(
                ProblemKind.RETENTION_RUN_STATE,
                () -> engine.as(Engine.JOB, () -> engine.purge().finish(run.id(), RunStatus.SUCCEEDED, null)));
        engine.as(Engine.JOB, () -> engine.purge().start(run.id()));
        engine.drain(run.id());
        engine.as(Engine.JOB, () -> engine.purge().finish(run.id(), RunStatus.FAILED, "no room"));

        var ended = engine.as(Engine.JOB, () -> engine.purge().finish(run.id(), RunStatus.SUCCEEDED, null));
        assertThat(ended.status()).isEqualTo(RunStatus.SUCCEEDED);
        assertThat(ended.items().get(0).affected()).isEqualTo(24);
        assertThat(engine.as(Engine.JOB, () -> engine.purge().finish(run.id(), RunStatus.SUCCEEDED, null)))
                .isEqualTo(ended);
    }

    private RetentionRunView open(Instant before, String... datasets) {
        return engine.as(Engine.ANN, () -> engine.plans()
                .open(new PlanRequest(null, RunKind.MANUAL, null, List.of(datasets), before, "test", null)));
    }

    private void hold(String dataset, String user) {
        engine.as(Actor.user("officer", Set.of()), () -> engine.holds()
                .place(new NewHold(dataset, null, user, "a case", "officer", null)));
    }
}
