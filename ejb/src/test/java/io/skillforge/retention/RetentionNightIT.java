package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.alert.Priority;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs of the night, months that go whole, the object store, and the monitor. */
class RetentionNightIT extends RetentionCase {

    @Test
    void aNightWaitsForItsFirstApprovalAndForWhatIsUnusual() throws SQLException {
        var first = engine.planned(standing(), Engine.JOB);
        assertThat(first.status()).isEqualTo(RunStatus.WAITING);
        assertThat(first.waitsFor()).containsExactly("notifications: no run of it was approved yet");
        assertThat(engine.alerts).containsKey("retention-waiting");
        engine.as(Engine.BOB, () -> engine.plans().approve(first.id()));
        assertThat(engine.alerts).isEmpty();
        engine.execute(first.id());

        var second = engine.planned(standing(), Engine.JOB);
        assertThat(second.status()).isEqualTo(RunStatus.APPROVED);
        assertThat(second.approvedBy()).isEqualTo("policy:standing");
        engine.execute(second.id());

        run("insert into skillforge.notifications (id, tenant_id, user_id, channel, template_key, created_at)"
                + " select gen_random_uuid(), '" + TENANT + "', '" + DOG
                + "', 'email', 'many', '2024-01-01Z' from generate_series(1, 301)");
        assertThat(engine.planned(standing(), Engine.JOB).waitsFor())
                .containsExactly("notifications: 301 rows are more than 3 times what is usual");
        run("update skillforge.retention_policy set keep = '200 days' where dataset = 'notifications'");
        assertThat(engine.planned(standing(), Engine.JOB).waitsFor())
                .contains("notifications: its policy changed since the last run that was approved");
    }

    @Test
    void anApprovalOfASmallerRunIsNoneOfTheNights() throws SQLException {
        var code = ids("select partner_code from skillforge.partner_tenancy where id = '" + TENANT + "'")
                .get(0);
        var before = NOW.minus(Duration.ofDays(400));
        engine.execute(engine.approved(
                        new PlanRequest(null, RunKind.MANUAL, null, List.of("notifications"), before, "test", null))
                .id());
        engine.execute(engine.approved(
                        new PlanRequest(null, RunKind.MANUAL, code, List.of("notifications"), null, "test", null))
                .id());
        assertThat(engine.planned(standing(), Engine.JOB).status()).isEqualTo(RunStatus.WAITING);
        assertThat(engine.planned(
                                new PlanRequest(
                                        null, RunKind.STANDING, code, List.of("notifications"), null, "test", null),
                                Engine.JOB)
                        .status())
                .as("of the tenant it is one")
                .isEqualTo(RunStatus.APPROVED);
        engine.execute(engine.approved(Engine.manual("notifications")).id());
        assertThat(engine.planned(standing(), Engine.JOB).status()).isEqualTo(RunStatus.APPROVED);
    }

    @Test
    void dropsMonthsThatAreOverWholeUnlessTheyChanged() throws SQLException {
        for (var day : List.of("2025-07-03", "2025-07-20", "2025-08-05", "2025-11-10", "2025-11-20")) {
            run("insert into skillforge.user_activity (id, tenant_id, user_id, activity, occurred_at) values"
                    + " (gen_random_uuid(), '" + TENANT + "', '" + CAT + "', 'x', '" + day + "Z')");
        }
        var run = engine.approved(Engine.manual("user_activity"));
        run("insert into skillforge.user_activity (id, tenant_id, user_id, activity, occurred_at) values"
                + " (gen_random_uuid(), '" + TENANT + "', '" + CAT + "', 'x', '2025-08-06Z')");
        var ended = engine.execute(run.id());
        assertThat(ended.items())
                .filteredOn(item -> item.part().equals("month"))
                .extracting(item -> item.month() + " " + item.planned() + " " + item.affected() + " " + item.drift())
                .contains("2025-07-01 2 2 {}", "2025-08-01 1 0 {changed=1}", "2025-09-01 0 0 {}");
        assertThat(ids("select occurred_at at time zone 'UTC' from skillforge.user_activity order by 1"))
                .containsExactly("2025-08-05 00:00:00", "2025-08-06 00:00:00", "2025-11-20 00:00:00");
        assertThat(
                        count(
                                "select count(*) from pg_class where relname in ('user_activity_2025_07', 'user_activity_2025_08')"))
                .isEqualTo(1);
        engine.as(
                Engine.JOB,
                () -> engine.database.query(
                        "select skillforge.add_month_partition('user_activity', m::date) from generate_series('2025-07-01'::date,"
                                + " '2025-10-01', interval '1 month') m",
                        row -> 1));
    }

    @Test
    void theObjectStoreHasItsClasses() {
        engine.objects.stored.put("exports/a", NOW.minus(Duration.ofDays(31)));
        engine.objects.stored.put("exports/b", NOW.minus(Duration.ofDays(30)));
        engine.objects.stored.put("audit/anchors/c", NOW.minus(Duration.ofDays(9000)));
        var run = engine.execute(engine.approved(Engine.manual("objects_exports", "objects_snapshots"))
                .id());
        assertThat(engine.objects.stored.keySet()).containsExactly("audit/anchors/c", "exports/b");
        assertThat(run.items()).extracting(RetentionItemView::affected).containsExactlyInAnyOrder(1L, 0L);
    }

    @Test
    void theMonitorAlertsAndRedactsAfterGrace() throws SQLException {
        engine.execute(engine.approved(Engine.manual("notifications")).id());
        engine.as(Engine.JOB, () -> engine.monitor().check());
        assertThat(engine.alerts).isEmpty();
        run("insert into skillforge.notifications (id, tenant_id, user_id, channel, template_key, created_at) values ('"
                + new UUID(9, 9) + "', '" + TENANT + "', '" + DOG + "', 'email', 'late', '2026-05-18Z')");
        engine.clock.set(NOW.plusSeconds(1));
        engine.as(Engine.JOB, () -> engine.monitor().check());
        assertThat(engine.alerts).containsOnly(Map.entry("retention-overdue/notifications", Priority.P1));
        assertThat(engine.as(Engine.JOB, () -> engine.monitor().redaction())).isEmpty();

        engine.clock.set(NOW.plus(Duration.ofDays(7)));
        var run = engine.as(Engine.JOB, () -> engine.monitor().redaction()).orElseThrow();
        assertThat(engine.as(Engine.JOB, () -> engine.monitor().redaction())
                        .orElseThrow()
                        .id())
                .isEqualTo(run.id());
        engine.as(Engine.JOB, () -> {
            engine.plans().plan(run.id(), "notifications");
            return null;
        });
        assertThat(engine.as(Engine.JOB, () -> engine.plans().seal(run.id())).status())
                .isEqualTo(RunStatus.APPROVED);
        assertThat(engine.execute(run.id()).items().get(0).affected()).isEqualTo(1);
        engine.as(Engine.JOB, () -> engine.monitor().check());
        assertThat(engine.alerts).isEmpty();
        assertThat(engine.as(Engine.ANN, () -> engine.monitor().history("notifications", 10)))
                .extracting(CheckView::overdue)
                .containsExactly(0L, 1L, 0L);
    }

    private static PlanRequest standing() {
        return new PlanRequest(null, RunKind.STANDING, null, List.of("notifications"), null, "night", null);
    }
}
