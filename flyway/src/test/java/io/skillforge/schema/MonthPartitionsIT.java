package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Months are made and dropped by the server's role, through the owner's functions and in no other way. */
@ParameterizedClass
@ValueSource(ints = {16, 17, 18})
class MonthPartitionsIT {
    private static final String TENANT = "6df2ebb6-fdf1-521d-9861-d79c8175dd57";
    private static final String BUSY = "canceling statement due to lock timeout";
    private static final String SHAPE = """
            select c.contype::text || ' ' || replace(pg_get_constraintdef(c.oid), ' NOT VALID', '')
              from pg_constraint c where c.conrelid = 'skillforge.%1$s'::regclass
             union all
            select regexp_replace(indexdef, '(INDEX|ON) \\S+', '\\1', 'g') from pg_indexes where tablename = '%1$s'
             order by 1""";

    @Parameter
    int major;

    private DatabaseLogin database;
    private Connection app;

    @BeforeEach
    void addAPerson() throws SQLException {
        database = TestPostgres.shared(major).migratedDatabase();
        app = TestPostgres.connect(TestPostgres.app(database));
        try (var statement = app.createStatement()) {
            statement.execute("set app.scope = 'all'; set time zone 'America/New_York'");
            statement.execute("insert into skillforge.users (id, partner_tenant_id, external_ref, email, email_index,"
                    + " consent_version, consent_signed_at) values (md5('u')::uuid, '" + TENANT
                    + "', 'u', '\\x00', '\\x01', '1', now())");
        }
    }

    @AfterEach
    void disconnect() throws SQLException {
        app.close();
    }

    @Test
    void knowsTheTablesWithoutAListOfThem() throws SQLException {
        assertThat(ask("select distinct parent from skillforge.month_partitions() order by 1"))
                .containsExactly("session_events", "user_activity");
        assertThat(ask("select month from skillforge.month_partitions() where partition = 'user_activity_2026_02'"))
                .containsExactly("2026-02-01");
    }

    @Test
    void aNewMonthIsAsTheOthers() throws SQLException {
        assertThat(add("2027-07-01")).containsExactly("0");
        assertThat(add("2027-07-01")).as("a second time").containsExactly((String) null);
        assertThat(Sql.column(database, SHAPE.formatted("user_activity_2027_07")))
                .isEqualTo(Sql.column(database, SHAPE.formatted("user_activity_2027_06")));
        assertThat(Sql.column(
                        database, "select relowner::regrole from pg_class where relname = 'user_activity_2027_07'"))
                .containsExactly("skillforge_owner");
        insert("2027-07-01T00:00:00Z");
        insert("2027-07-31T23:59:59.999999Z");
        assertThat(overflow()).isEmpty();
    }

    @Test
    void movesWhatNoMonthTook() throws SQLException {
        for (var at : List.of(
                "2027-06-30T23:59:59Z", "2027-07-01T00:00:00Z", "2027-07-31T23:00:00Z", "2027-08-01T00:00:00Z")) {
            insert(at);
        }
        assertThat(overflow()).containsExactly("(2027-07-01,2)", "(2027-08-01,1)");
        assertThat(add("2027-07-01")).containsExactly("2");
        assertThat(overflow()).containsExactly("(2027-08-01,1)");
        assertThat(ask("select count(*) from skillforge.user_activity")).containsExactly("4");
        assertThat(ask("delete from skillforge.users where id = md5('u')::uuid returning 'gone'"))
                .containsExactly("gone");
        assertThat(ask("select count(*) from skillforge.user_activity")).containsExactly("0");
    }

    @Test
    void dropsOneMonthAndTellsWhatWasInIt() throws SQLException {
        for (var at : List.of(
                "2025-07-31T23:59:59Z", "2025-08-01T00:00:00Z", "2025-08-31T23:00:00Z", "2025-09-01T00:00:00Z")) {
            insert(at);
        }
        assertThat(drop("2025-08-01")).containsExactly("2");
        assertThat(
                        ask(
                                "select to_char(occurred_at at time zone 'UTC', 'MM-DD') from skillforge.user_activity order by 1"))
                .containsExactly("07-31", "09-01");
        assertThat(ask("select count(*) from skillforge.month_partitions() where month = '2025-08-01'"))
                .containsExactly("1");
        assertThatThrownBy(() -> drop("2025-08-01")).hasMessageContaining("no such month");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            skillforge.drop_month_partition('user_activity', date_trunc('month', now())::date)          | not over
            skillforge.drop_month_partition('user_activity', (now() - interval '29 days')::date)        | not over
            skillforge.drop_month_partition('user_activity', '2024-01-01')                              | no such month
            skillforge.drop_month_partition('users', '2025-08-01')                                      | no table
            skillforge.drop_month_partition('user_activity_2025_08', '2025-08-01')                      | no table
            skillforge.add_month_partition('user_activity; drop table skillforge.users', '2027-07-01')  | no table
            skillforge.add_month_partition('user_activity', '9999-01-01')                               | too far
            skillforge.default_partition_rows('audit_log')                                              | no table
            skillforge.month_column('user_activity')                                                    | permission
            """)
    void refusesWhatIsNoMonthOfAnExpiredTable(String call, String reason) {
        assertThatThrownBy(() -> ask("select " + call)).hasMessageContaining(reason);
    }

    @Test
    void isForTheScopeOfEverybody() throws SQLException {
        ask("select set_config('app.scope', 'tenant', false)");
        assertThatThrownBy(() -> add("2027-07-01")).hasMessageContaining("scope of everybody");
        assertThatThrownBy(() -> drop("2025-08-01")).hasMessageContaining("scope of everybody");
        assertThatThrownBy(this::overflow).hasMessageContaining("scope of everybody");
    }

    @Test
    void theServerReadsNoMonthByItselfAndMakesNoneWithoutTheFunctions() {
        for (var statement : List.of(
                "select count(*) from skillforge.user_activity_2025_08",
                "delete from skillforge.user_activity_default",
                "alter table skillforge.user_activity detach partition skillforge.user_activity_2025_08",
                "drop table skillforge.user_activity_2025_08")) {
            assertThatThrownBy(() -> ask(statement))
                    .as(statement)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void givesWayToWhoReadsAndWrites() throws SQLException {
        try (var other = TestPostgres.connect(TestPostgres.app(database));
                var statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("set app.scope = 'all'; select count(*) from skillforge.user_activity");
            assertThatThrownBy(() -> drop("2025-08-01")).hasMessageContaining(BUSY);
            assertThatThrownBy(() -> add("2027-07-01")).hasMessageContaining(BUSY);
        }
        assertThat(drop("2025-08-01")).containsExactly("0");
        assertThat(add("2027-07-01")).containsExactly("0");
    }

    private List<String> add(String month) throws SQLException {
        return ask("select skillforge.add_month_partition('user_activity', '" + month + "')");
    }

    private List<String> drop(String month) throws SQLException {
        return ask("select skillforge.drop_month_partition('user_activity', '" + month + "')");
    }

    private List<String> overflow() throws SQLException {
        return ask("select skillforge.default_partition_rows('user_activity')");
    }

    private void insert(String at) throws SQLException {
        try (var statement = app.createStatement()) {
            statement.execute(
                    "insert into skillforge.user_activity (id, occurred_at, tenant_id, user_id, activity) values"
                            + " (gen_random_uuid(), '" + at + "', '" + TENANT + "', md5('u')::uuid, 'read')");
        }
    }

    private List<String> ask(String sql) throws SQLException {
        return Sql.column(app, sql);
    }
}
