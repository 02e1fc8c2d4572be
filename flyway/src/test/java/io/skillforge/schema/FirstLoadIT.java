package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Foreign keys go and come back within the one transaction of a first load. */
@ParameterizedClass
@ValueSource(ints = {16, 17, 18})
class FirstLoadIT {
    private static final String KEYS = """
            select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
              from pg_constraint where contype = 'f' order by 1""";
    private static final String BEGIN = "begin; set local role skillforge_etl; select staging.begin_first_load(); ";
    private static final String RELEASE = """
            insert into skillforge.occupations (id, onet_code, soc_code, title, description, group_code, source_release)
            values (md5('a')::uuid, '11-1011.00', '11-1011', 'Chief Executives', 'Lead', '11-0000', 1);
            insert into skillforge.related_occupations (occupation_id, related_id, rank, source_release)
            values (md5('a')::uuid, md5('%s')::uuid, 1, 1);
            select staging.end_first_load(); commit""";

    @Parameter
    int major;

    private DatabaseLogin database;
    private DatabaseLogin app;
    private List<String> keys;

    @BeforeEach
    void migrate() throws SQLException {
        database = TestPostgres.shared(major).migratedDatabase();
        app = TestPostgres.app(database);
        keys = Sql.column(database, KEYS);
    }

    @Test
    void keysAreTheSameAfterwards() throws SQLException {
        Sql.plain(app, BEGIN + RELEASE.formatted("a"));
        assertThat(Sql.column(database, KEYS)).isEqualTo(keys);
        assertThat(Sql.column(database, "select rank::text from skillforge.related_occupations"))
                .containsExactly("1");
        assertThat(Sql.column(database, "select constraint_name from skillforge.first_load_keys"))
                .isEmpty();
    }

    @Test
    void aBrokenReferenceFailsTheLoadAndLeavesTheKeys() throws SQLException {
        assertThatThrownBy(() -> Sql.plain(app, BEGIN + RELEASE.formatted("b")))
                .hasMessageContaining("fk_related_occupations__related");
        assertThat(Sql.column(database, KEYS)).isEqualTo(keys);
        assertThat(Sql.column(database, "select id::text from skillforge.occupations"))
                .isEmpty();
    }

    @Test
    void leavesTheKeysOfACatalogThatIsNotEmpty() throws SQLException {
        Sql.plain(app, BEGIN + RELEASE.formatted("a"));
        assertThatThrownBy(() -> Sql.plain(
                        app,
                        BEGIN + "insert into skillforge.related_occupations (occupation_id, related_id, rank,"
                                + " source_release) values (md5('x')::uuid, md5('a')::uuid, 1, 1); commit"))
                .hasMessageContaining("fk_related_occupations__occupation");
    }

    @Test
    void givesWayToWhoReadsTheCatalog() throws SQLException {
        try (var reader = TestPostgres.connect(app);
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement
                    .executeQuery("select count(*) from skillforge.occupations")
                    .close();
            Sql.plain(app, BEGIN + RELEASE.formatted("a"));
        }
        assertThat(Sql.column(database, KEYS)).isEqualTo(keys);
    }

    @Test
    void nobodyWritesWhatItsOwnerExecutes() {
        assertThatThrownBy(() -> Sql.plain(
                        app,
                        "begin; set local role skillforge_etl; insert into skillforge.first_load_keys"
                                + " values ('skillforge.occupations', 'x', 'check (true)'); commit"))
                .hasMessageContaining("permission denied for table first_load_keys");
    }
}
