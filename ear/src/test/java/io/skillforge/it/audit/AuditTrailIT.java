package io.skillforge.it.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.it.EarBeans;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.SubjectRefs;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.naming.InitialContext;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When events reach the log. */
@ExtendWith(ArquillianExtension.class)
class AuditTrailIT {

    private static final Scope OFFICER = Scope.all(Actor.user("jane.doe@people.example", Set.of("compliance-officer")));

    private AuditTrail trail;
    private Database database;
    private Scopes scopes;
    private UserTransaction transaction;
    private String thing;

    @Deployment
    static WebArchive beside() {
        return ShrinkWrap.create(WebArchive.class, "audit.war")
                .addClass(EarBeans.class)
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.skillforge.ear.ejb.jar\n"), "MANIFEST.MF");
    }

    @BeforeEach
    void setUp() throws Exception {
        trail = EarBeans.get(AuditTrail.class);
        database = EarBeans.get(Database.class);
        scopes = EarBeans.get(Scopes.class);
        transaction = InitialContext.doLookup("java:comp/UserTransaction");
        thing = EarBeans.get(Ids.class).next().toString();
    }

    @Test
    @DisplayName("AUD-1 An event is written with its transaction, and not before")
    void isWrittenAtTheCommit() throws Exception {
        transaction.begin();
        scopes.run(OFFICER, () -> trail.record(event()));
        assertEquals(List.of(), actors());
        transaction.commit();
        assertEquals(1, actors().size());
    }

    @Test
    @DisplayName("AUD-1 An event is lost with its transaction")
    void goesWithARollback() throws Exception {
        transaction.begin();
        trail.record(event());
        transaction.rollback();
        assertEquals(List.of(), actors());
    }

    @Test
    @DisplayName("AUD-1 A refusal stays when what was refused is rolled back")
    void keepsARefusal() throws Exception {
        transaction.begin();
        trail.recordNow(event());
        transaction.rollback();
        assertEquals(List.of("unknown"), actors());
    }

    @Test
    void wantsATransaction() {
        assertThrows(EJBTransactionRequiredException.class, () -> trail.record(event()));
    }

    @Test
    @DisplayName("AUD-2 Who acted is a keyed hash, the same for the same person")
    void namesNobody() {
        scopes.run(OFFICER, () -> trail.recordNow(event()));
        scopes.run(OFFICER, () -> trail.recordNow(event()));
        var actors = actors();
        assertTrue(actors.get(0).matches("[0-9a-f]{64}"), actors.get(0));
        assertEquals(actors.get(0), actors.get(1));
        scopes.run(Scope.all(Actor.job("consent-revocation")), () -> trail.recordNow(event()));
        assertTrue(actors().contains("consent-revocation"));
    }

    @Test
    @DisplayName("Transactions about the same persons in another order wait for each other and never for ever")
    void neverWaitsInACircle() throws Exception {
        var refs = EarBeans.get(SubjectRefs.class);
        var ann = refs.of(new UUID(1, 1));
        var bob = refs.of(new UUID(1, 2));
        var threads = Executors.newFixedThreadPool(2);
        try {
            var work = List.<Callable<Void>>of(() -> recordMany(ann, bob), () -> recordMany(bob, ann));
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(200, actors().size());
    }

    private Void recordMany(byte[] one, byte[] other) throws Exception {
        for (var i = 0; i < 50; i++) {
            var own = InitialContext.<UserTransaction>doLookup("java:jboss/UserTransaction");
            own.begin();
            trail.record(event().about(null, one));
            trail.record(event().about(null, other));
            own.commit();
        }
        return null;
    }

    private AuditEvent event() {
        return AuditEvent.of("test.happened").on("test", thing).with("n", 1);
    }

    private List<String> actors() {
        return database.with(connection -> {
            var wasAuto = connection.getAutoCommit();
            try (var bind = connection.createStatement();
                    var select = connection.prepareStatement(
                            "select actor_ref from skillforge.audit_log where object_id = ? order by occurred_at")) {
                bind.execute("select set_config('app.scope', 'all', " + !wasAuto + ")");
                select.setString(1, thing);
                var found = new ArrayList<String>();
                try (var rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                }
                if (wasAuto) {
                    bind.execute("reset app.scope");
                }
                return found;
            }
        });
    }
}
