package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself promises of audit_log: who can write it and how, and how its hashes are made. */
class AuditLogIT {
    private static final int THREADS = 8;
    private static final int EACH = 650;
    private static final String ALL = "select set_config('app.scope', 'all', true);";
    private static final String APPEND = """
            select skillforge.append_audit(%d::smallint, '2026-11-21 07:00:00.123456+00', 'person.read', 'user', 'abcdef',
                null, null, 'user', '%d', null, '{"n": 1}')""";

    private static DatabaseLogin database;
    private static DatabaseLogin app;

    @BeforeAll
    static void migrate() {
        database = TestPostgres.shared(17).migratedDatabase();
        app = TestPostgres.app(database);
    }

    @Test
    void staysWholeWhenManyAppendAndSomeRollBack() throws Exception {
        var threads = Executors.newFixedThreadPool(THREADS);
        try {
            var before = rows();
            var work = IntStream.range(0, THREADS)
                    .<Callable<Integer>>mapToObj(thread -> () -> appendMany(thread))
                    .toList();
            var committed = 0;
            for (var done : threads.invokeAll(work)) {
                committed += done.get();
            }
            assertThat(committed).isGreaterThan(4_500);
            assertThat(rows()).isEqualTo(before + committed);
        } finally {
            threads.shutdown();
        }
        assertThat(Sql.column(database, """
                select chain || '/' || seq
                  from (select l.*, skillforge.audit_hash(l) as computed,
                               lag(hash, 1, decode(repeat('00', 32), 'hex')) over this_chain as before
                          from skillforge.audit_log l
                        window this_chain as (partition by chain order by seq)) checked
                 where hash <> computed or prev_hash <> before""")).as("rows whose hashes are wrong").isEmpty();
        assertThat(Sql.column(database, """
                select chain from skillforge.audit_log group by chain having max(seq) <> count(*) or min(seq) <> 1"""))
                .as("chains that do not count from 1 without a gap")
                .isEmpty();
    }

    private static int rows() throws SQLException {
        return Integer.parseInt(Sql.column(database, "select count(*) from skillforge.audit_log")
                .get(0));
    }

    private static int appendMany(int thread) throws SQLException {
        try (Connection connection = TestPostgres.connect(app);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            var committed = 0;
            for (var i = 0; i < EACH; i++) {
                statement.execute(APPEND.formatted((thread + i * 7) % 16, i));
                if (i % 10 == 3) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed++;
                }
            }
            return committed;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into skillforge.audit_log select * from skillforge.audit_log",
                "update skillforge.audit_log set details = '{}'",
                "delete from skillforge.audit_log",
                "truncate skillforge.audit_log",
                "alter table skillforge.audit_log disable trigger all",
                "select skillforge.audit_hash(l) from skillforge.audit_log l",
                "drop table skillforge.audit_log"
            })
    void letsTheServerDoNothingButAppendAndRead(String command) throws SQLException {
        Sql.run(app, APPEND.formatted(3, 1));
        assertThatThrownBy(() -> Sql.run(app, ALL + command))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        assertThatThrownBy(() -> Sql.run(app, "set local role skillforge_etl;" + command))
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update skillforge.audit_log set details = '{}'",
                "delete from skillforge.audit_log",
                "truncate skillforge.audit_log",
                "set session_replication_role = replica; delete from skillforge.audit_log"
            })
    void refusesChangesEvenOfTheOwnerAndOfASuperuser(String command) throws SQLException {
        Sql.run(app, APPEND.formatted(3, 1));
        if (!command.contains("session_replication_role")) {
            assertThatThrownBy(() -> Sql.run(database, "set role skillforge_owner;" + command))
                    .hasMessageContaining("audit_log is append-only");
        }
        assertThatThrownBy(() -> Sql.run(database, command)).hasMessageContaining("audit_log is append-only");
    }

    @Test
    void showsItselfInTheScopeOfEverybodyOnly() throws SQLException {
        Sql.run(app, APPEND.formatted(3, 1));
        var count = "select count(*) from skillforge.audit_log";
        assertThat(Sql.column(app, count)).containsExactly("0");
        for (var scope : List.of("tenant", "person", "")) {
            assertThat(inScope(scope, count)).as(scope).isEqualTo("0");
        }
        assertThat(inScope("all", count)).isNotEqualTo("0");
    }

    private static String inScope(String scope, String question) throws SQLException {
        try (var connection = TestPostgres.connect(app);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.scope', '" + scope + "', true)");
            try (var answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ISO, UTC, hex", "'SQL, DMY', Asia/Kolkata, escape", "German, America/St_Johns, hex"})
    void hashesTheSameWhateverTheSessionsSettingsAre(String dateStyle, String timeZone, String bytea)
            throws SQLException {
        Sql.run(database, """
                create or replace function public.hash_of_a_row() returns text language sql
                    set datestyle = '%s' set timezone = '%s' set bytea_output = '%s' as $$
                select encode(skillforge.audit_hash(row(
                    11, 4711, decode(repeat('ab', 32), 'hex'), decode(repeat('00', 32), 'hex'),
                    timestamptz '2026-11-21 07:00:00.123456+00', 'consent.revoked', 'user', 'abcdef',
                    '01a1fc76-70a3-745c-92e0-a6a1c00d1465', decode(repeat('ab', 32), 'hex'), 'user', 'Ünïcode', null,
                    '{"purposes":["marketing"]}')::skillforge.audit_log), 'hex') $$""".formatted(dateStyle, timeZone, bytea));
        // The same row and hash stand in the ejb module's EntryTest, which computes it in Java.
        assertThat(Sql.column(database, "select public.hash_of_a_row()"))
                .containsExactly("9009dd73fe6c3cab9fb6bf36e9bb7ce5ebbf68a155e5243416f05391bacb17cc");
    }

    @ParameterizedTest
    @CsvSource({
        "99, person.read, user, {}, ck_audit_log__chain",
        "3, Jane Doe, user, {}, ck_audit_log__event",
        "3, person.read, admin, {}, ck_audit_log__actor_kind",
        "3, person.read, user, [], ck_audit_log__details",
        "3, person.read, user, no, invalid input syntax"
    })
    void refusesWhatIsNoEvent(int chain, String event, String kind, String details, String reason) {
        assertThatThrownBy(() -> Sql.run(app, """
                select skillforge.append_audit(%d::smallint, now(), '%s', '%s', 'a', null, null, null, null, null, '%s')""".formatted(chain, event, kind, details)))
                .hasMessageContaining(reason);
    }
}
