package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** From nothing to the newest schema, and what that schema then allows. */
@ParameterizedClass
@ValueSource(ints = {16, 17, 18})
class MigrationIT {
    private static final String REFUSED = "(?s).*(permission denied|must be owner).*";

    private static DatabaseLogin database;

    @Parameter
    int major;

    @BeforeParameterizedClassInvocation
    static void migrate(int major) {
        database = TestPostgres.shared(major).emptyDatabase();
        new SchemaMigrator(database).migrate();
    }

    @Test
    void endsAtTheVersionOfTheBuild() throws SQLException {
        var app = TestPostgres.app(database);
        assertThat(SchemaVersion.newest(Sql.column(app, SchemaVersion.APPLIED_VERSIONS)))
                .hasValue(SchemaVersion.ofBuild());
        assertThat(new SchemaMigrator(database).validate()).isEmpty();
        assertThat(new SchemaMigrator(database).info())
                .extracting(MigrationRow::state)
                .containsOnly("Success");
    }

    @Test
    void appliesEverythingOnce() {
        var fresh = TestPostgres.shared(major).emptyDatabase();
        var migrator = new SchemaMigrator(fresh);
        var pending = migrator.validate();
        var applied = migrator.migrate();
        assertThat(pending).allMatch(SchemaFinding::pending);
        assertThat(applied)
                .extracting(MigrationRow::script)
                .containsAll(SchemaVersion.scripts())
                .hasSameSizeAs(pending);
        assertThat(migrator.migrate()).isEmpty();
    }

    @Test
    void stopsAtAFileThatWasChangedAfterwards() throws SQLException {
        var changed = TestPostgres.shared(major).migratedDatabase();
        Sql.run(changed, "update skillforge.flyway_schema_history set checksum = 4711 where version = '1.1'");
        var migrator = new SchemaMigrator(changed);
        assertThat(migrator.validate()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("V1_1__create_reference_tables.sql", "4711 in the database", "in this build", "restore"));
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(migrator::migrate)
                .withMessageContaining("V1_1__create_reference_tables.sql was changed");
    }

    @Test
    void appliesAChangedRepeatableAgainAndIsCleanAfterwards() throws SQLException {
        var changed = TestPostgres.shared(major).migratedDatabase();
        var script = "R__onet_reporting_views.sql";
        Sql.run(changed, "update skillforge.flyway_schema_history set checksum = 4711 where script = '" + script + "'");
        var migrator = new SchemaMigrator(changed);
        assertThat(migrator.migrate()).singleElement().satisfies(row -> assertThat(row.script())
                .isEqualTo(script));
        assertThat(migrator.validate()).isEmpty();
        assertThat(migrator.migrate()).isEmpty();
    }

    @Test
    void ownerOwnsEverything() throws SQLException {
        assertThat(Sql.column(database, """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname in ('skillforge', 'staging', 'history', 'reporting', 'batch')
                   and c.relowner <> 'skillforge_owner'::regrole""")).isEmpty();
    }

    @Test
    void seedsTheMajorGroupsOnce() throws SQLException {
        var groups =
                "select count(*) from skillforge.occupation_groups where level = 'major' and code ~ '^[1-5][13579]-0000$'";
        assertThat(Sql.column(database, groups)).containsExactly("23");
    }

    @Test
    void historyHasTheColumnsOfItsTable() throws SQLException {
        var tables = Sql.column(database, "select tablename from pg_tables where schemaname = 'history'");
        assertThat(tables).hasSizeGreaterThan(20).allSatisfy(table -> assertThat(columns("history." + table))
                .containsExactlyElementsOf(
                        Stream.concat(columns("skillforge." + table).stream(), Stream.of("until_release integer"))
                                .toList()));
    }

    @Test
    void nextTablesHaveTheColumnsALoaderFills() throws SQLException {
        var tables = Sql.column(database, """
                select substr(tablename, 6) from pg_tables where schemaname = 'staging' and tablename like 'next\\_%'""");
        assertThat(tables).hasSizeGreaterThan(15).allSatisfy(table -> assertThat(columns("staging.next_" + table))
                .containsExactlyInAnyOrderElementsOf(filledByALoader(table)));
    }

    @Test
    void theServerMakesNoTablesAndWritesNoReferenceData() {
        var app = TestPostgres.app(database);
        for (var command : List.of(
                "create table skillforge.mine (id int)",
                "create table public.mine (id int)",
                "create schema mine",
                "create temporary table mine (id int)",
                "drop table skillforge.tasks",
                "insert into skillforge.skill_aliases values ('a', gen_random_uuid(), 1)",
                "update skillforge.occupations set title = ''",
                "delete from skillforge.skills",
                "truncate skillforge.tasks",
                "select count(*) from staging.onet_skills",
                "select reporting.refresh_views()",
                "set role skillforge_owner")) {
            assertThatThrownBy(() -> Sql.run(app, command)).as(command).hasMessageMatching(REFUSED);
        }
    }

    @Test
    void theLoaderWritesReferenceDataAndMakesNoTables() throws SQLException {
        var app = TestPostgres.app(database);
        var asLoader = "set local role skillforge_etl;";
        Sql.run(app, asLoader + """
                insert into skillforge.rating_scales values ('XX', 'Test', 1, 5, 1);
                insert into history.rating_scales select s.*, 2 from skillforge.rating_scales s where code = 'XX';
                delete from skillforge.rating_scales where code = 'XX';
                insert into staging.onet_job_zones values (1, '11-1011.00', 5);
                truncate staging.onet_job_zones;
                select reporting.refresh_views(), reporting.analyze_reference()""");
        for (var command : List.of(
                "create table staging.mine (id int)",
                "alter table staging.onet_skills add column mine int",
                "drop table skillforge.tasks",
                "truncate skillforge.tasks",
                "update history.tasks set statement = ''",
                "delete from skillforge.data_changes",
                "delete from skillforge.etl_run_log",
                "update skillforge.occupation_groups set title = ''",
                "set role skillforge_owner")) {
            assertThatThrownBy(() -> Sql.run(app, asLoader + command))
                    .as(command)
                    .hasMessageMatching(REFUSED);
        }
    }

    @Test
    void nobodyElseHasAnyRight() throws SQLException {
        // A pure function of texts; PostgreSQL lets everybody execute a function unless told otherwise.
        assertThat(Sql.column(database, Sql.text("other-rights.sql")))
                .containsExactly("skillforge.joined_text - EXECUTE");
    }

    @Test
    void everyRightIsOnTheList() throws SQLException {
        assertThat(String.join("\n", Sql.column(database, Sql.text("rights.sql"))))
                .isEqualTo(Sql.text("rights.txt").strip());
    }

    private static List<String> filledByALoader(String table) throws SQLException {
        var kept = Sql.column(database, """
                select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                 where attrelid = 'skillforge.%s'::regclass and attnum > 0 and not attisdropped
                   and attgenerated = ''""".formatted(table));
        var setByPublication = Set.of("source_release integer", "retired_at timestamp with time zone");
        return Stream.concat(
                        kept.stream().filter(column -> !setByPublication.contains(column)), Stream.of("row_key text"))
                .toList();
    }

    private static List<String> columns(String table) throws SQLException {
        return Sql.column(database, """
                select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                 where attrelid = '%s'::regclass and attnum > 0 and not attisdropped order by attnum""".formatted(table));
    }
}
