package io.skillforge.it.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.skillforge.it.EarBeans;
import io.skillforge.it.TestServer;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every method of every store that holds something of tenants, called inside the server for one tenant's rows by another
 * tenant, who must get what nobody gets. That the test would notice is shown by taking each table's protection away once.
 */
@ExtendWith(ArquillianExtension.class)
class StoreIsolationIT {

    private static final String SETUP = "isolation.properties";
    private static final List<String> CONTEXTS =
            List.of("person", "consent", "partner", "privacy", "platform.outbox", "platform.tenant");

    /** Tables whose rows come to the stores only as a part of others', or which stores write and do not read back. */
    private static final List<String> NOT_READ_BY_THEMSELVES =
            List.of("user_activity", "session_events", "consent_run_subjects", "consent_events", "progress_history");

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    private Properties setup;
    private StoreProbe probe;

    @Deployment
    static WebArchive beside() throws SQLException, IOException {
        return ShrinkWrap.create(WebArchive.class, "isolation.war")
                .addClasses(EarBeans.class, Guesses.class, StoreProbe.class, StoreProbe.Call.class)
                .addAsResource(new StringAsset(prepared()), SETUP)
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.skillforge.ear.ejb.jar,org.postgresql\n"),
                        "MANIFEST.MF");
    }

    /** Makes the two tenants, one with rows everywhere and one without any, and tells the test in the server of them. */
    private static String prepared() throws SQLException {
        var login = TestServer.database();
        var tenant = UUID.randomUUID();
        var other = UUID.randomUUID();
        var user = UUID.randomUUID();
        try (var connection = TestPostgres.connect(login)) {
            if (one(connection, "select count(*) from skillforge.occupations where onet_code = '15-0001.00'")
                    .equals("0")) {
                TestPeople.addReference(connection);
            }
            TestPeople.addTenant(connection, tenant);
            TestPeople.addPerson(connection, tenant, user);
            run(
                    connection,
                    "insert into skillforge.partner_tenancy (id, partner_code, partner_name, terms_accepted_at)"
                            + " values ('%s', 'o%s', 'Other', now())"
                                    .formatted(other, other.toString().substring(0, 8)));
            var lines = new ArrayList<String>();
            lines.add("url=" + login.url());
            lines.add("user=" + login.user());
            lines.add("tenant=" + tenant);
            lines.add("other=" + other);
            lines.add("stores=" + String.join(",", stores()));
            lines.add("tables=" + one(connection, """
                    select string_agg(relname, ',' order by relname) from pg_class
                     where relnamespace = 'skillforge'::regnamespace and relkind in ('r', 'p') and relrowsecurity
                       and not relispartition and relname <> 'audit_log'"""));
            lines.add("ids=" + tenant + "," + user + "," + rowIds(connection, tenant));
            lines.add("words=ref-" + user + ","
                    + one(connection, "select partner_code from skillforge.partner_tenancy where id = '" + tenant + "'")
                    + ","
                    + one(connection, """
                            select coalesce(min(event_id), 'none') from skillforge.consent_events
                             where tenant_id = '%s'""".formatted(tenant)));
            return String.join("\n", lines);
        }
    }

    /** Two rows of each table, by what their tables call them. */
    private static String rowIds(Connection connection, UUID tenant) throws SQLException {
        var tables = one(connection, """
                select string_agg(format('(select %%I::text as id from skillforge.%%I where tenant_id = %%L limit 2)',
                                         c.column_name, c.table_name, '%s'), ' union ')
                  from information_schema.columns c
                  join information_schema.columns t using (table_schema, table_name)
                  join pg_class on relname = c.table_name and relnamespace = 'skillforge'::regnamespace
                   and not relispartition
                 where c.table_schema = 'skillforge' and c.column_name in ('id', 'run_id') and c.data_type = 'uuid'
                   and t.column_name = 'tenant_id' and c.table_name <> 'audit_log'""".formatted(tenant));
        return one(connection, "select string_agg(id, ',') from (" + tables + ") ids where id is not null");
    }

    private static List<String> stores() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.skillforge").stream()
                        .filter(type -> CONTEXTS.stream()
                                .anyMatch(context -> type.getPackageName().equals("io.skillforge." + context + ".store")))
                        .filter(type -> type.isAnnotatedWith(ApplicationScoped.class))
                        .map(type -> type.getName())
                        .sorted()
                        .toList();
    }

    @BeforeEach
    void setUp() throws IOException {
        setup = new Properties();
        try (var file = getClass().getClassLoader().getResourceAsStream(SETUP)) {
            setup.load(new java.io.InputStreamReader(file, StandardCharsets.UTF_8));
        }
        var guesses = new Guesses(
                list("ids").stream().map(UUID::fromString).distinct().toList(), list("words"));
        probe = new StoreProbe(
                transaction,
                guesses,
                UUID.fromString(setup.getProperty("tenant")),
                UUID.fromString(setup.getProperty("other")),
                fingerprint());
    }

    @AfterEach
    void protectAgain() throws SQLException {
        for (var table : list("tables")) {
            asOwner("alter table skillforge." + table + " enable row level security");
        }
    }

    @Test
    void noStoreShowsOrChangesAnotherTenantsRows() throws Exception {
        var calls = calls();
        assertTrue(calls.size() > 60, calls.size() + " calls");
        var leaks = new ArrayList<String>();
        for (var call : calls) {
            if (!probe.isKept(call)) {
                leaks.add(call.toString());
            }
        }
        assertEquals(List.of(), leaks);
        var unnoticed = new TreeSet<String>();
        for (var table : list("tables")) {
            if (!noticed(table, calls)) {
                unnoticed.add(table);
            }
        }
        unnoticed.removeAll(NOT_READ_BY_THEMSELVES);
        assertEquals(new TreeSet<String>(), unnoticed, "tables whose protection is not missed");
    }

    private boolean noticed(String table, List<StoreProbe.Call> calls) throws Exception {
        asOwner("alter table skillforge." + table + " disable row level security");
        try {
            for (var call : calls) {
                if (!probe.isKept(call)) {
                    return true;
                }
            }
            return false;
        } finally {
            asOwner("alter table skillforge." + table + " enable row level security");
        }
    }

    private List<StoreProbe.Call> calls() throws Exception {
        var calls = new ArrayList<StoreProbe.Call>();
        for (var store : list("stores")) {
            calls.addAll(probe.telling(Class.forName(store)));
        }
        return calls;
    }

    private String fingerprint() {
        return list("tables").stream()
                .map(table -> "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as part"
                        + " from skillforge." + table + " t where " + tenantColumn(table) + " = (select id from who)")
                .collect(Collectors.joining(
                        " union all ",
                        "with who (id) as (select cast(? as uuid)) select md5(string_agg(part, '|')) from (",
                        ") parts"));
    }

    private static String tenantColumn(String table) {
        return switch (table) {
            case "partner_tenancy" -> "id";
            case "users" -> "partner_tenant_id";
            default -> "tenant_id";
        };
    }

    private List<String> list(String name) {
        return Arrays.asList(setup.getProperty(name).split(","));
    }

    private void asOwner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(setup.getProperty("url"), setup.getProperty("user"), "")) {
            run(connection, statement);
        }
    }

    private static void run(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
