package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.skillforge.schema.dictionary.ColumnEntry;
import io.skillforge.schema.dictionary.Dictionary;
import io.skillforge.schema.dictionary.SchemaEntry;
import io.skillforge.schema.dictionary.Subject;
import io.skillforge.schema.dictionary.TableEntry;
import io.skillforge.schema.fixture.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dictionary against the schema the migrations make: neither may know something the other does not. */
class DictionaryIT {

    /** Sealed by nothing, because nothing can be read from it: hashes, and keys that are sealed themselves. */
    private static final Set<String> BYTES_IN_THE_CLEAR = Set.of(
            "audit_log.hash",
            "audit_log.prev_hash",
            "audit_log.subject_ref",
            "advisor_assignments.advisee_ref",
            "advisor_assignments.advisor_ref",
            "consent_blocklist.subject_ref",
            "consent_revocations.subject_ref",
            "experiences.employer_ref",
            "experiences.location_ref",
            "experiences.user_ref",
            "legal_holds.subject_ref",
            "subject_keys.wrapped_key",
            "users.email_index",
            "partner_api_keys.key_hash",
            "rate_limits.state");

    private static final Dictionary DICTIONARY = Dictionary.ofBuild();

    private static LiveSchema live;

    @BeforeAll
    static void migrate() {
        live = new LiveSchema(TestPostgres.shared(17).migratedDatabase());
    }

    static List<SchemaEntry> schemas() {
        return DICTIONARY.schemas();
    }

    static List<TableEntry> aboutSomebody() {
        return DICTIONARY.tables().stream()
                .filter(entry -> entry.subject().isPresent())
                .toList();
    }

    @Test
    void everyTableAndColumnHasItsEntry() throws SQLException {
        assertThat(live.differences(DICTIONARY)).isEmpty();
    }

    /** Without this, the test before could be blind and nobody would know. */
    @Test
    void seesWhatNobodyDescribed() throws SQLException {
        var planted = new LiveSchema(TestPostgres.shared(17).migratedDatabase());
        Sql.run(planted.database(), """
                create table skillforge.love_letters (id uuid, user_id uuid);
                alter table skillforge.users add column shoe_size int;
                alter table skillforge.user_activity add column mood text;
                alter table skillforge.saved_roles drop column interest_level;
                drop table skillforge.alerts""");
        assertThat(planted.differences(DICTIONARY))
                .containsExactlyInAnyOrder(
                        "love_letters has no entry",
                        "users.shoe_size has no entry",
                        "user_activity.mood has no entry",
                        "saved_roles.interest_level has an entry and does not exist",
                        "alerts has an entry and does not exist");
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyTableOfTheOtherSchemasHasItsLine(SchemaEntry entry) throws SQLException {
        assertThat(LiveSchema.compare(
                        entry.name() + ".", entry.tables().keySet(), new TreeSet<>(live.relations(entry.name()))))
                .isEmpty();
    }

    @Test
    void everySchemaIsDescribed() throws SQLException {
        assertThat(Sql.column(live.database(), """
                select nspname from pg_namespace
                 where nspowner = 'skillforge_owner'::regrole and nspname <> 'skillforge'"""))
                .containsExactlyInAnyOrderElementsOf(
                        schemas().stream().map(SchemaEntry::name).toList());
    }

    @Test
    void saysWhichTablesKeepAHistory() throws SQLException {
        assertThat(DICTIONARY.tables().stream().filter(TableEntry::history).map(TableEntry::name))
                .containsExactlyInAnyOrderElementsOf(live.relations("history"));
    }

    @ParameterizedTest
    @MethodSource("aboutSomebody")
    void saysByWhatARowIsKnown(TableEntry entry) throws SQLException {
        assertThat(entry.key()).containsExactlyElementsOf(live.key(entry.name()));
    }

    /** A column that points at a person is part of the path, or the rows of somebody would be forgotten. */
    @Test
    void everyPathToAPersonIsSaid() throws SQLException {
        assertThat(paths(Subject.Whose.PERSON)).containsAll(live.pointingAt("users", "id"));
    }

    @Test
    void everyTableOfATenantSaysSo() throws SQLException {
        var tenants = new HashSet<>(live.pointingAt("partner_tenancy", "id"));
        tenants.addAll(live.pointingAt("users", "partner_tenant_id"));
        for (var entry : DICTIONARY.tables()) {
            entry.columns().keySet().stream()
                    .filter(column -> column.endsWith("tenant_id"))
                    .forEach(column -> tenants.add(entry.name() + "." + column));
        }
        // Read by nobody but in the scope of everybody; its migration has policies of its own.
        tenants.remove("audit_log.tenant_id");
        assertThat(DICTIONARY.tables().stream().flatMap(entry -> entry.tenancy().stream()
                        .map(tenancy -> entry.name() + "." + tenancy.tenant())))
                .containsAll(tenants);
    }

    @Test
    void sealedValuesAreBytesAndBytesAreSealed() throws SQLException {
        assertThat(Stream.concat(
                        BYTES_IN_THE_CLEAR.stream(),
                        DICTIONARY.tables().stream().flatMap(entry -> entry.columns().values().stream()
                                .filter(column -> column.encrypted() != null)
                                .map(ColumnEntry::name)
                                .map(column -> entry.name() + "." + column))))
                .containsExactlyInAnyOrderElementsOf(live.columnsOfType("bytea"));
    }

    /** The statements made of them are explained where they are made, in the tests of the context privacy. */
    @ParameterizedTest
    @MethodSource("aboutSomebody")
    void conditionsCanBeAskedForByTheServer(TableEntry entry) {
        entry.subject().orElseThrow().revocation().values().stream()
                .flatMap(List::stream)
                .filter(action -> action.where() != null)
                .forEach(action -> assertThatCode(() -> Sql.column(
                                TestPostgres.app(live.database()),
                                "explain select from skillforge." + entry.name() + " where " + action.where()))
                        .doesNotThrowAnyException());
    }

    /** Neither a dataset without a policy nor a policy without a dataset; and both mean the same. */
    @Test
    void everyDatasetHasItsPolicy() throws SQLException {
        var datasets = Stream.concat(
                DICTIONARY.tables().stream()
                        .flatMap(entry -> entry.retention().datasets().stream())
                        .map(dataset ->
                                dataset.code() + " " + dataset.action() + " " + String.join(", ", dataset.clock())),
                DICTIONARY.objects().stream()
                        .filter(objects -> objects.dataset() != null)
                        .map(objects -> objects.dataset() + " delete stored_at"));
        assertThat(Sql.column(
                        live.database(),
                        "select dataset || ' ' || action || ' ' || clock from skillforge.retention_policy"))
                .containsExactlyInAnyOrderElementsOf(datasets.toList());
    }

    /** What is said to go with the account does. */
    @Test
    void whatGoesWithTheAccountHangsOnIt() throws SQLException {
        var going = Sql.column(live.database(), """
                select distinct r.relname from pg_constraint c join pg_class r on r.oid = c.conrelid
                 where c.contype = 'f' and c.confrelid = 'skillforge.users'::regclass and c.confdeltype = 'c'""");
        assertThat(DICTIONARY.tables().stream()
                        .filter(entry -> "account".equals(entry.retention().reason()))
                        .map(TableEntry::name))
                .isNotEmpty()
                .allMatch(going::contains);
    }

    /**
     * What a purge counts is all that goes: it looks at what hangs on a row, and not at what hangs on that. Items of exports go
     * with their people, who are gone before their partner is.
     */
    @Test
    void nothingHangsOnWhatHangsOnAnAccount() throws SQLException {
        assertThat(Sql.column(live.database(), """
                select c.conname from pg_constraint c
                 where c.contype = 'f' and c.conparentid = 0 and c.confrelid in (
                       select p.conrelid from pg_constraint p
                        where p.contype = 'f' and p.conparentid = 0 and p.confdeltype = 'c'
                          and p.confrelid in ('skillforge.users'::regclass, 'skillforge.partner_tenancy'::regclass))""")).containsExactly("fk_partner_export_items__export");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void clocksOfAccountsAreColumnsOfUsers(TableEntry entry) {
        var users = DICTIONARY.find("users").orElseThrow().columns().keySet();
        assertThat(entry.retention().datasets())
                .filteredOn(dataset -> dataset.clockPath() != null)
                .allSatisfy(dataset -> assertThat(users).containsAll(dataset.clockColumns()));
    }

    static List<TableEntry> tables() {
        return DICTIONARY.tables();
    }

    /** A policy is set once and stays; running the file again changes nothing and tells nothing. */
    @Test
    void policiesAreAuditedWhenTheyChange() throws SQLException, IOException {
        var database = TestPostgres.shared(17).migratedDatabase();
        var told = "select count(*)::text from skillforge.audit_log where event = 'retention.policy.changed'";
        var datasets = "select count(*)::text from skillforge.retention_policy";
        assertThat(Sql.column(database, told)).isEqualTo(Sql.column(database, datasets));
        var file = Files.readString(Path.of("src/main/resources/db/repeatable/R__retention_policy.sql"));
        Sql.run(database, file);
        assertThat(Sql.column(database, told)).isEqualTo(Sql.column(database, datasets));
        Sql.run(
                database,
                "delete from skillforge.retention_policy where dataset = 'users';"
                        + " update skillforge.retention_policy set dataset = 'gone' where dataset = 'notifications'");
        Sql.run(database, file);
        assertThat(Sql.column(
                        database,
                        "select object_id || ' ' || (details::jsonb -> 'old' <> 'null') || ' '"
                                + " || (details::jsonb -> 'new' <> 'null') from skillforge.audit_log"
                                + " where event = 'retention.policy.changed' order by seq desc limit 3"))
                .containsExactlyInAnyOrder("users false true", "notifications false true", "gone true false");
        assertThat(Sql.column(database, "select keep::text from skillforge.retention_policy where dataset = 'users'"))
                .containsExactly("30 days");
    }

    private static Stream<String> paths(Subject.Whose whose) {
        return DICTIONARY.tables().stream()
                .filter(entry -> entry.isAbout(whose))
                .flatMap(entry ->
                        entry.subject().orElseThrow().path().stream().map(column -> entry.name() + "." + column));
    }
}
