package io.skillforge.schema.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.schema.dictionary.TableEntry;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the checks of {@link TenancyIT} would tell: each protection is broken once, in a transaction that is taken back. */
class TenancyMutationIT {

    private static Session session;

    @BeforeAll
    static void addPeople() throws SQLException {
        session = TwoTenants.in(TestPostgres.shared(17).migratedDatabase());
    }

    @AfterAll
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

    /** Whichever of its protections a table loses: the catalog tells, and so does trying where it makes a difference. */
    @ParameterizedTest
    @MethodSource("tables")
    void aLostProtectionIsNoticed(TableEntry entry) throws SQLException {
        var table = "skillforge." + entry.name();
        var policy = "pol_" + entry.name() + "__scope";
        expectNoticed(entry, true, "drop policy %s on %s".formatted(policy, table));
        expectNoticed(entry, true, "alter table %s disable row level security".formatted(table));
        expectNoticed(entry, false, "alter table %s no force row level security".formatted(table));
        expectNoticed(entry, true, "alter policy %s on %s using (true)".formatted(policy, table));
        expectNoticed(entry, true, "alter policy %s on %s with check (true)".formatted(policy, table));
        expectNoticed(entry, true, "create policy more on %s using (true)".formatted(table));
    }

    @ParameterizedTest
    @MethodSource("gaps")
    void anyOtherGapIsNoticed(String commands, String finding) throws SQLException {
        session.run(commands);
        assertThat(CatalogCheck.findings(session)).containsExactly(finding);
    }

    static Stream<Arguments> gaps() {
        return Stream.of(
                gap(
                        "grant truncate on skillforge.users to skillforge_app",
                        "skillforge.users grants truncate to skillforge_app"),
                gap(
                        "grant references on skillforge.users to skillforge_app",
                        "skillforge.users grants references to skillforge_app"),
                gap("alter role skillforge_app bypassrls", "skillforge_app is above row-level security"),
                gap("alter role skillforge_owner superuser", "skillforge_owner is above row-level security"),
                gap("grant skillforge_owner to skillforge_app", "skillforge_app is a member of skillforge_owner"),
                gap("alter table skillforge.skills owner to skillforge_app", "skillforge_app owns skillforge.skills"),
                gap(
                        "grant select on skillforge.user_activity_default to skillforge_app",
                        "user_activity_default is a partition that can be read by itself"),
                gap("""
                        create view reporting.inner_view with (security_invoker) as select id from skillforge.users;
                        create view reporting.outer_view as select id from reporting.inner_view;
                        alter view reporting.inner_view owner to skillforge_owner;
                        alter view reporting.outer_view owner to skillforge_owner""", "reporting.outer_view reads protected rows as its owner"),
                gap("""
                        create materialized view reporting.copies as select id from skillforge.users;
                        alter materialized view reporting.copies owner to skillforge_owner;
                        grant select on reporting.copies to skillforge_app""", "reporting.copies holds copies of protected rows and can be read"),
                gap("""
                        create function skillforge.peek() returns bigint language sql security definer
                            return (select count(*) from skillforge.users);
                        revoke execute on function skillforge.peek() from public""", "peek runs as its owner with the caller's search path"),
                gap(
                        "alter table skillforge.saved_roles drop constraint fk_saved_roles__user; "
                                + "alter table skillforge.saved_roles add constraint fk_short foreign key (user_id) references skillforge.users (id)",
                        "skillforge.saved_roles points at a user without saying of which tenant, by fk_short"));
    }

    private static Arguments gap(String commands, String finding) {
        return Arguments.of(commands, finding);
    }

    private static void expectNoticed(TableEntry entry, boolean byTrying, String command) throws SQLException {
        var before = session.connection().setSavepoint();
        session.run(command);
        assertThat(CatalogCheck.findings(session))
                .as("the catalog after: " + command)
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith(entry.name() + " "));
        if (byTrying) {
            assertThat(BehaviourCheck.findings(session, entry))
                    .as("trying after: " + command)
                    .isNotEmpty();
        }
        session.connection().rollback(before);
    }
}
