package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The stewards' views, refreshed as the loader does it. */
@ParameterizedClass
@ValueSource(ints = {16, 17, 18})
class ReportingIT {
    // A refresh that is not concurrent waits for readers; the limit turns the wait into a failure.
    private static final String REFRESH =
            "set local lock_timeout = '2s'; set local role skillforge_etl; select reporting.refresh_views()";

    @Parameter
    int major;

    private DatabaseLogin database;
    private DatabaseLogin app;

    @BeforeEach
    void migrate() {
        database = TestPostgres.shared(major).migratedDatabase();
        app = TestPostgres.app(database);
    }

    @Test
    void refreshesWhileTheyAreEmptyAndWhileTheyAreRead() throws SQLException {
        Sql.run(app, REFRESH);
        Sql.run(database, Sql.text("reporting-rows.sql"));
        try (var reader = TestPostgres.connect(app);
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement
                    .executeQuery("select count(*) from reporting.onet_skill_coverage")
                    .close();
            statement
                    .executeQuery("select count(*) from reporting.onet_occupation_overview")
                    .close();
            statement
                    .executeQuery("select count(*) from reporting.onet_skill_category_summary")
                    .close();
            Sql.run(app, REFRESH);
        }
        assertThat(Sql.column(app, "select onet_code from reporting.onet_occupation_overview"))
                .containsExactly("11-1011.00");
    }

    @Test
    void countsLivingOccupationsAndReliableFigures() throws SQLException {
        Sql.run(database, Sql.text("reporting-rows.sql"));
        Sql.run(app, REFRESH);
        assertThat(Sql.column(app, """
                select concat_ws(' ', code, occupations, occupations_needing, mean_importance, mean_level,
                    occupations_hot)
                  from reporting.onet_skill_coverage order by code"""))
                .containsExactly("2.A.1.a 1 1 4.00 5.00 0", "2.A.1.b 1 0 0", "2.A.1.c 1 0 2.00 0", "postgresql 1 1 1");
        assertThat(Sql.column(app, """
                select concat_ws(' ', kind, category, skills, ratings, ratings_needed, mean_importance, mean_level)
                  from reporting.onet_skill_category_summary order by kind""")).containsExactly("skill soft 3 3 1 3.00 5.00", "technology technical 1 1 1");
        assertThat(Sql.column(app, """
                select concat_ws(' ', group_title, tasks, skills_needed, technologies, top_skills)
                  from reporting.onet_occupation_overview""")).containsExactly("Management Occupations 1 1 1 {Reading,Writing}");
    }

    @Test
    void showsReleasesWithWhatTheyChanged() throws SQLException {
        Sql.run(database, Sql.text("reporting-rows.sql"));
        Sql.run(app, "set local role skillforge_etl; select reporting.analyze_reference()");
        assertThat(Sql.column(app, """
                select concat_ws(' ', source, version, status, rows_added, rows_changed, rows_retired)
                  from reporting.onet_source_versions""")).containsExactly("onet 30.1 current 1 0 1");
        assertThat(Sql.column(app, """
                select row_count from reporting.reference_table_rows where table_name = 'occupations'""")).containsExactly("2");
        assertThat(Sql.column(app, "select reltuples from pg_class where oid = 'skillforge.occupations'::regclass"))
                .containsExactly("2");
    }
}
