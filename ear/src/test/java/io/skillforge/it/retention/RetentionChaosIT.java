package io.skillforge.it.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Await;
import io.skillforge.it.BesideOthers;
import io.skillforge.it.Databases;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.Seeding;
import io.skillforge.it.ServerProcess;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * One purge, killed with its server while it plans, deletes a chunk, drops a month and purges an account, and restarted each
 * time. What is to stay is said beforehand, by conditions of this test's own. It has a server and a database for itself.
 */
@BesideOthers
class RetentionChaosIT {

    private static final int NUMBER = 5200;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** What is past its time, as the policies' page says it, and what hangs on an account that is. */
    private static final String GONE = "select id from skillforge.users where deleted_at < now() - interval '30 days'";

    private static final List<String> STAYS = List.of(
            "select id::text from skillforge.users where id not in (" + GONE + ")",
            "select id::text from skillforge.notifications"
                    + " where coalesce(sent_at, scheduled_for, created_at) >= now() - interval '180 days' and user_id not in ("
                    + GONE
                    + ")",
            "select id::text from skillforge.user_activity"
                    + " where occurred_at >= now() - interval '365 days' and user_id not in (" + GONE + ")",
            "select user_id || ' ' || occupation_id from skillforge.saved_roles"
                    + " where user_id not in (select id from skillforge.users where deleted_at is not null)");

    private static final List<String> TABLES = List.of("users", "notifications", "user_activity", "saved_roles");

    private static final List<String> LEFT = List.of(
            "select id::text from skillforge.users",
            "select id::text from skillforge.notifications",
            "select id::text from skillforge.user_activity",
            "select user_id || ' ' || occupation_id from skillforge.saved_roles");

    private ReferenceData data;
    private ServerProcess server;
    private Purges purges;

    @Test
    void killedInEveryPhaseItEndsAsPlannedAndNothingElse() throws SQLException {
        var login = Databases.create(TestServer.postgres(), "skillforge_purge");
        data = new ReferenceData(login);
        try (var own = new ServerProcess(Path.of("target").toAbsolutePath().resolve("purge-server"), login)) {
            server = own;
            server.start();
            purges = new Purges(server.anonymous());
            addPeople();
            var stays = STAYS.stream().map(data::rows).toList();

            var run = plan();
            var before = TABLES.stream().map(data::count).toList();
            purges.approve(run);
            carryOut(run);

            var done = purges.find(run);
            assertThat(done.getString("status")).as(done.toString()).isEqualTo("succeeded");
            for (var i = 0; i < TABLES.size(); i++) {
                var table = TABLES.get(i);
                assertThat(data.rows(LEFT.get(i))).as(table).containsExactlyInAnyOrderElementsOf(stays.get(i));
                assertThat(Purges.rows(done, table, "delete")).as(table).isEqualTo(before.get(i) - data.count(table));
            }
            everythingPlannedIsAccountedFor(run);
            assertThat(data.number("select count(*) from skillforge.month_partitions() where month < '2025-10-01'"
                            + " and parent = 'user_activity'"))
                    .isZero();
        }
    }

    /** Each row of the plan is done, or told why not; what hangs on others went with them or before. */
    private void everythingPlannedIsAccountedFor(String run) {
        var items =
                purges.officer().get(Purges.PLANS + "/" + run + "/items").json().getJsonArray("items");
        assertThat(items.getValuesAs(JsonObject.class))
                .filteredOn(item -> !item.getString("part").equals("hanging"))
                .allSatisfy(item -> {
                    var drift = item.getJsonObject("drift");
                    var stayed = drift == null
                            ? 0
                            : drift.values().stream()
                                    .mapToLong(rows -> ((JsonNumber) rows).longValue())
                                    .sum();
                    assertThat(item.getInt("affected") + stayed)
                            .as(item.toString())
                            .isEqualTo(item.getInt("planned"));
                });
    }

    private void addPeople() {
        Refresh.of(server.api(), TestServer.PROJECT.resolve("ops/fixtures/onet/ci"))
                .run()
                .succeeded();
        Seeding.of(server.api(), NUMBER)
                .with("partners", 1)
                .with("advisors", 1)
                .with("learners", 40)
                .run()
                .succeeded();
        data.execute("""
                update skillforge.users set deleted_at = now() - interval '40 days', is_active = false
                 where id in (select id from skillforge.users where external_ref like 'learner-%' order by id limit 5);
                update skillforge.notifications set sent_at = now() - interval '200 days'
                 where id in (select id from skillforge.notifications order by id limit 60);
                insert into skillforge.user_activity (id, occurred_at, tenant_id, user_id, activity)
                select gen_random_uuid(), moment, partner_tenant_id, id, 'search'
                  from skillforge.users
                 cross join unnest(array['2025-07-10Z', '2025-08-10Z', '2025-09-10Z', '2026-09-10Z']::timestamptz[]) moment
                """);
    }

    /** Plans, through a kill in the midst of it. */
    private String plan() throws SQLException {
        String run;
        long execution;
        try (var lock = locked("lock table skillforge.retention_run_chunks in share mode")) {
            run = purges.ask(Json.createObjectBuilder()).json().getString("runId");
            awaitWaiting("retention_run_chunks");
            execution = purges.newest();
            killAndStart(lock);
        }
        assertThat(purges.find(run).getString("status")).isEqualTo("crashed");
        purges.await(purges.restart(execution)).succeeded();
        assertThat(purges.find(run).getString("status")).isEqualTo("planned");
        return run;
    }

    /** Carries the plan out, through a kill in each of its phases. */
    private void carryOut(String run) throws SQLException {
        long execution;
        try (var reader = locked("lock table skillforge.user_activity in access share mode")) {
            try (var lock = locked("lock table skillforge.notifications in share mode")) {
                assertThat(purges.carryOut(run).status()).isEqualTo(202);
                awaitWaiting("notifications");
                execution = purges.newest();
                killAndStart(lock);
            }
            assertThat(purges.find(run).getString("status")).isEqualTo("crashed");
            execution = purges.restart(execution);
            awaitWaiting("user_activity");
            killAndStart(reader);
        }
        try (var lock = locked("lock table skillforge.user_profiles in share mode")) {
            execution = purges.restart(execution);
            awaitWaiting("user_profiles");
            killAndStart(lock);
        }
        purges.await(purges.restart(execution)).succeeded();
    }

    private Connection locked(String lock) throws SQLException {
        var connection = data.connect();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(lock);
        }
        return connection;
    }

    private void awaitWaiting(String table) {
        Await.untilTrue("the purge waits for " + table, LONGEST, () -> data.number("""
                select count(*) from pg_locks
                 where not granted and relation = to_regclass('skillforge.' || ?)
                   and database = (select oid from pg_database where datname = current_database())
                """, table) > 0);
    }

    /** What waits for the lock notices its death only when it has it. */
    private void killAndStart(Connection lock) throws SQLException {
        server.kill();
        lock.rollback();
        Await.untilTrue(
                "the database has noticed the death",
                LONGEST,
                () -> data.number(
                                "select count(*) from pg_stat_activity where application_name = ? and datname = current_database()",
                                ServerProcess.NODE)
                        == 0);
        server.start();
    }
}
