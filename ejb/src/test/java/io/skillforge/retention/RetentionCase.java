package io.skillforge.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** A database with two people of one tenant, and retention over it. */
abstract class RetentionCase {

    static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");
    static final UUID TENANT = new UUID(1, 0);
    static final UUID CAT = new UUID(1, 1);
    static final UUID DOG = new UUID(1, 2);

    private static Connection administrator;
    private static Connection server;
    static Connection other;

    Engine engine;

    @BeforeAll
    static void migrate() throws SQLException {
        var login = TestPostgres.shared(17).migratedDatabase();
        administrator = TestPostgres.connect(login);
        server = TestPostgres.connect(TestPostgres.app(login));
        other = TestPostgres.connect(TestPostgres.app(login));
        other.setAutoCommit(false);
        TestPeople.addReference(administrator);
    }

    /** Everybody's messages of a year ago, and nothing else that is due. */
    @BeforeEach
    void addPeople() throws SQLException {
        run("""
                truncate skillforge.partner_tenancy, skillforge.consent_runs, skillforge.consent_blocklist,
                    skillforge.retention_runs, skillforge.retention_checks cascade;
                update skillforge.retention_policy set keep = '180 days', on_hold = false, batch_size = 5
                 where dataset = 'notifications'""");
        TestPeople.addTenant(administrator, TENANT);
        TestPeople.addPerson(administrator, TENANT, CAT);
        TestPeople.addPerson(administrator, TENANT, DOG);
        run(
                "delete from skillforge.user_activity; delete from skillforge.session_events;"
                        + " update skillforge.users set created_at = '2026-01-01Z', last_active_at = '2026-11-01Z';"
                        + " update skillforge.notifications set created_at = '2025-11-01Z', sent_at = null, status = 'pending'");
        engine = new Engine(server, NOW);
    }

    static void refused(ProblemKind kind, Executable call) {
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(call::execute)
                .satisfies(refusal -> assertThat(refusal.kind()).isEqualTo(kind));
    }

    static void run(String commands) throws SQLException {
        try (var statement = administrator.createStatement()) {
            statement.execute(commands);
        }
    }

    static long count(String query) throws SQLException {
        return Long.parseLong(ids(query).get(0));
    }

    static List<String> ids(String query) throws SQLException {
        try (var statement = administrator.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
