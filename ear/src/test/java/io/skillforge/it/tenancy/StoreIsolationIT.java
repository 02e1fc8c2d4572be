package io.skillforge.it.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.skillforge.it.EarBeans;
import jakarta.annotation.Resource;
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
                .addAsResource(new StringAsset(IsolationSetup.text()), SETUP)
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.skillforge.ear.ejb.jar,org.postgresql\n"),
                        "MANIFEST.MF");
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
        // Keys that nobody made would be in the way of those who rotate keys.
        asOwner("delete from skillforge.subject_keys where wrapping_key_id = 'test'");
    }

    @Test
    void noStoreShowsOrChangesAnotherTenantsRows() throws Exception {
        var calls = calls();
        assertTrue(calls.size() > 60, calls.size() + " calls");
        var leaks = new ArrayList<String>();
        for (var call : calls) {
            if (!probe.isKept(call) && !probe.isKept(probe.refusedNow(call))) {
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
                if (call.touches(table) && !probe.isKept(call)) {
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
}
