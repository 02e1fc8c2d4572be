package io.skillforge.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.Rows.Change;
import io.skillforge.privacy.store.TestStatements;
import io.skillforge.schema.dictionary.Dictionary;
import io.skillforge.schema.dictionary.Subject;
import io.skillforge.schema.dictionary.TableEntry;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cascade over the whole register, on the migrated schema and as the server's role. Everybody has rows in every table
 * and every state; each test is one transaction that is taken back.
 */
class RevocationCascadeIT {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");
    private static final UUID TENANT = new UUID(1, 0);
    private static final Person ANN = new Person(TENANT, new UUID(1, 1));
    private static final Person BOB = new Person(TENANT, new UUID(1, 2));
    private static final Person CAT = new Person(new UUID(2, 0), new UUID(2, 1));
    private static final Actor ACTOR = Actor.queue("test");

    private static Connection connection;

    private final PersonalDataRegister register = new PersonalDataRegister();
    private final List<SubjectStore> stores = new ArrayList<>();
    private final RevocationCascade cascade = new RevocationCascade();
    private ConnectionDatabase database;

    @BeforeAll
    static void addPeople() throws SQLException {
        var login = TestPostgres.shared(17).migratedDatabase();
        try (var administrator = TestPostgres.connect(login)) {
            TestPeople.addReference(administrator);
            for (var tenant : List.of(TENANT, CAT.tenant())) {
                TestPeople.addTenant(administrator, tenant);
            }
            for (var person : List.of(ANN, BOB, CAT)) {
                TestPeople.addPerson(administrator, person.tenant(), person.user());
            }
        }
        connection = TestPostgres.connect(TestPostgres.app(login));
        connection.setAutoCommit(false);
    }

    @BeforeEach
    void enterAsTheQueue() {
        database = new ConnectionDatabase(connection);
        register.read();
        cascade.register = register;
        cascade.statements = TestStatements.cascade(database);
        cascade.subjects = TestStatements.subjects(database);
        cascade.stores = new FakeStores(stores);
        cascade.scopes = new ConnectionScopes(database);
        cascade.scopes.enter(Scope.all(ACTOR));
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
    }

    static Stream<Set<Purpose>> everyCombination() {
        var all = Purpose.values();
        return IntStream.range(0, 1 << all.length).mapToObj(bits -> {
            var purposes = EnumSet.noneOf(Purpose.class);
            IntStream.range(0, all.length).filter(i -> (bits >> i & 1) == 1).forEach(i -> purposes.add(all[i]));
            return purposes;
        });
    }

    static List<TableEntry> aboutPeople() {
        return Dictionary.ofBuild().tables().stream()
                .filter(entry -> entry.isAbout(Subject.Whose.PERSON))
                .toList();
    }

    /** What the purposes' owners agreed on, said once more and independently of the register. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    marketing       | notification_preferences | delete | 3 |
                    marketing       | notifications            | set    | 2 | archived_at status
                    marketing       | users                    | set    | 1 | marketing_opt_in
                    notifications   | assessments              | set    | 2 | cancelled_at status
                    notifications   | notification_preferences | delete | 6 |
                    notifications   | notifications            | set    | 4 | archived_at status
                    analytics       | assessments              | set    | 2 | cancelled_at status
                    analytics       | progress_history         | delete | 4 |
                    analytics       | user_profiles            | set    | 1 | headline summary
                    partner_sharing | partner_export_items     | delete | 1 |
                    partner_sharing | partner_export_items     | set    | 1 | recalled_at status
                    """)
    void doesWhatEachPurposeAsksFor(String purpose, String table, String action, long count, String columns) {
        var before = rows();
        var outcomes = cascade.apply(ANN, Set.of(Purpose.ofCode(purpose).orElseThrow()), AT);
        assertThat(outcomes)
                .filteredOn(outcome ->
                        outcome.table().equals(table) && outcome.action().equals(action))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.count()).isEqualTo(count));
        var expected = columns == null ? null : new TreeSet<>(Set.of(columns.split(" ")));
        assertThat(before.changes(rows()))
                .filteredOn(change -> change.table().equals(table) && change.isGone() == (expected == null))
                .hasSize((int) count)
                .allSatisfy(change -> assertThat(withoutUpkeep(change)).isEqualTo(expected));
    }

    @Test
    void doesNothingElse() {
        assertThat(everyCombination()
                        .filter(purposes -> purposes.size() == 1)
                        .mapToInt(purposes -> register.cascade(purposes).size())
                        .sum())
                .as("lines of the table of doesWhatEachPurposeAsksFor")
                .isEqualTo(11);
    }

    @ParameterizedTest
    @MethodSource("everyCombination")
    void saysExactlyWhatItDid(Set<Purpose> purposes) {
        var before = rows();
        var plan = cascade.plan(ANN, purposes);
        assertThat(before.changes(rows())).as("a plan writes nothing").isEmpty();

        var outcomes = cascade.apply(ANN, purposes, AT);
        var changes = before.changes(rows());
        assertThat(changes).as("everybody else's rows stay").allMatch(change -> change.isOf(ANN));
        assertThat(plan).isEqualTo(withoutIds(outcomes));
        assertThat(told(outcomes)).containsExactlyInAnyOrderElementsOf(seen(changes));
        assertThat(outcomes)
                .allMatch(outcome -> outcome.count() == outcome.ids().size());
        assertThat(outcomes.toString()).doesNotContain(ANN.user().toString());

        var once = rows();
        assertThat(cascade.apply(ANN, purposes, AT.plusSeconds(1)))
                .as("the second time there is nothing to do")
                .hasSameSizeAs(outcomes)
                .allMatch(outcome -> outcome.count() == 0);
        assertThat(once.changes(rows())).isEmpty();
    }

    @Test
    void countsForManyPeopleAtOnce() {
        var one = cascade.plan(ANN, Purpose.ALL);
        var three = cascade.plan(List.of(ANN, BOB, CAT), Purpose.ALL);
        assertThat(three)
                .extracting(TableOutcome::count)
                .containsExactlyElementsOf(
                        one.stream().map(outcome -> 3 * outcome.count()).toList());
        assertThat(cascade.plan(List.of(), Purpose.ALL)).allMatch(outcome -> outcome.count() == 0);
    }

    /** Were the register wrong about whose rows they are, the database would still not give them away. */
    @Test
    void rowLevelSecurityHoldsBackEverybodyElse() {
        cascade.scopes.enter(Scope.person(BOB.tenant(), BOB.user(), ACTOR));
        assertThat(cascade.statements.apply(register.cascade(Purpose.ALL), ANN, AT))
                .allMatch(outcome -> outcome.count() == 0);
        assertThatExceptionOfType(DomainException.class).isThrownBy(() -> cascade.apply(ANN, Purpose.ALL, AT));
    }

    @Test
    void narrowsTheScopeToThePerson() {
        cascade.apply(ANN, Set.of(), AT);
        assertThat(cascade.scopes.required()).isEqualTo(Scope.person(ANN.tenant(), ANN.user(), ACTOR));
        assertThat(database.query("select distinct user_id from skillforge.notifications", row -> row.getObject(1)))
                .containsExactly(ANN.user());
    }

    @Test
    void asksTheStoresFirstAndUnderTheScopeOfThePerson() {
        stores.add(new CountingStore("z-last"));
        stores.add(new CountingStore("a-first"));
        var outcomes = cascade.apply(ANN, Purpose.ALL, AT);
        assertThat(outcomes).extracting(TableOutcome::table).startsWith("a-first", "z-last", "assessments");
        assertThat(outcomes.get(0).count())
                .as("delivered items, before the tables change")
                .isEqualTo(1);
        assertThat(cascade.plan(List.of(ANN, BOB), Purpose.ALL).get(0).table()).isEqualTo("a-first");
    }

    /** The fixture must know every table, or the other tests would say nothing of it. */
    @ParameterizedTest
    @MethodSource("aboutPeople")
    void everyTableHasRowsOfEverybody(TableEntry entry) {
        var rows = rows().tables().get(entry.name()).values();
        for (var person : List.of(ANN, BOB, CAT)) {
            assertThat(rows).anyMatch(row -> new Change(entry.name(), row, null).isOf(person));
        }
    }

    private Rows rows() {
        var scope = cascade.scopes.required();
        cascade.scopes.enter(Scope.all(ACTOR));
        var rows = Rows.read(database, register.dictionary());
        cascade.scopes.enter(scope);
        return rows;
    }

    private static TreeSet<String> withoutUpkeep(Change change) {
        if (change.isGone()) {
            return null;
        }
        var columns = new TreeSet<>(change.columns());
        columns.removeAll(Set.of("row_version", "updated_at"));
        return columns;
    }

    private static List<TableOutcome> withoutIds(List<TableOutcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> new TableOutcome(outcome.table(), outcome.action(), outcome.count(), List.of()))
                .toList();
    }

    private static List<String> told(List<TableOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome ->
                        outcome.ids().stream().map(id -> outcome.table() + " " + outcome.action() + " " + id))
                .toList();
    }

    private List<String> seen(List<Change> changes) {
        return changes.stream()
                .map(change -> change.table()
                        + (change.isGone() ? " delete " : " set ")
                        + change.id(register.dictionary().find(change.table()).orElseThrow()))
                .toList();
    }

    /** Counts the delivered export items that it can see. */
    private final class CountingStore implements SubjectStore {

        private final String name;

        CountingStore(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<TableOutcome> plan(Collection<Person> people, Set<Purpose> purposes) {
            return List.of(new TableOutcome(name, "count", people.size(), List.of()));
        }

        @Override
        public List<TableOutcome> apply(Person person, Set<Purpose> purposes, Instant at) {
            var sql = "select count(*) from skillforge.partner_export_items where status = 'delivered'";
            return List.of(new TableOutcome(name, "count", database.one(sql, row -> row.getLong(1)), List.of()));
        }
    }

    /** Binds at once, on the test's connection. */
    private static final class ConnectionScopes extends Scopes {

        private final ConnectionDatabase database;
        private Scope scope;

        ConnectionScopes(ConnectionDatabase database) {
            this.database = database;
        }

        @Override
        public void enter(Scope entered) {
            scope = entered;
            database.query(
                    "select set_config('app.scope', ?, true), set_config('app.tenant', ?, true), set_config('app.person', ?, true)",
                    row -> null,
                    scope.kind().code(),
                    scope.tenant() == null ? "" : scope.tenant().toString(),
                    scope.person() == null ? "" : scope.person().toString());
        }

        @Override
        public Scope required() {
            return scope;
        }
    }
}
