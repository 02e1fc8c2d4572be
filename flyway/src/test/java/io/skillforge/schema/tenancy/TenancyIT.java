package io.skillforge.schema.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.dictionary.TableEntry;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That no row reaches another tenant, by the catalog and by trying. {@link TenancyMutationIT} shows that both would tell. */
@ParameterizedClass
@ValueSource(ints = {16, 17, 18})
class TenancyIT {

    private static DatabaseLogin database;
    private static Session session;

    @Parameter
    int major;

    @BeforeParameterizedClassInvocation
    static void addPeople(int major) throws SQLException {
        database = TestPostgres.shared(major).migratedDatabase();
        session = TwoTenants.in(database);
    }

    @AfterParameterizedClassInvocation
    static void disconnect() throws SQLException {
        session.connection().close();
    }

    @AfterEach
    void takeBack() throws SQLException {
        session.connection().rollback();
    }

    static List<TableEntry> tables() {
        return CatalogCheck.protectedTables();
    }

    @Test
    void theCatalogLeavesNoGap() throws SQLException {
        assertThat(tables()).hasSizeGreaterThan(20);
        assertThat(CatalogCheck.findings(session)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyScopeSeesAndChangesItsOwn(TableEntry entry) throws SQLException {
        assertThat(BehaviourCheck.findings(session, entry)).isEmpty();
    }

    /** What a transaction set is gone with it, so a pooled connection carries nothing to the next. */
    @Test
    void aPooledConnectionCarriesNothingOn() throws SQLException {
        try (var connection = TestPostgres.connect(TestPostgres.app(database))) {
            connection.setAutoCommit(false);
            for (var ending : List.<Ending>of(Connection::rollback, Connection::commit)) {
                var pooled = new Session(connection);
                pooled.run("select set_config('app.scope', 'all', true)");
                assertThat(pooled.number("select count(*) from skillforge.users"))
                        .isPositive();
                ending.end(connection);
                for (var entry : tables()) {
                    assertThat(pooled.number("select count(*) from skillforge." + entry.name()))
                            .as(entry.name())
                            .isZero();
                }
                connection.rollback();
            }
        }
    }

    @FunctionalInterface
    private interface Ending {
        void end(Connection connection) throws SQLException;
    }
}
