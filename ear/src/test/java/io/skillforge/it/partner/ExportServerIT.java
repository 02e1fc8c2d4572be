package io.skillforge.it.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.skillforge.it.EarBeans;
import io.skillforge.partner.RecallService;
import io.skillforge.partner.RecallView;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.outbox.Outbox;
import io.skillforge.platform.outbox.OutboxMessage;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.json.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
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
import org.junit.jupiter.api.parallel.ResourceLock;

/** The outbox, recalls and the race of exports and revocations on the server itself. */
@ExtendWith(ArquillianExtension.class)
@ResourceLock(ExportHammer.PROCESSORS)
class ExportServerIT {

    private static final String SECRET = "whsec_" + "A".repeat(32);
    /** One that nobody listens to. */
    private static final String QUEUE = "ExpiryQueue";

    private static final int REVOCATIONS = 300;

    private ServerSide server;
    private UUID tenant;

    @Deployment
    static WebArchive beside() {
        return ShrinkWrap.create(WebArchive.class, "exports.war")
                .addClasses(
                        EarBeans.class,
                        ServerSide.class,
                        Fixture.class,
                        Receiver.class,
                        ExportHammer.class,
                        ServerDoors.class)
                .addAsManifestResource(
                        new StringAsset("Dependencies: deployment.skillforge.ear.ejb.jar, jdk.httpserver\n"),
                        "MANIFEST.MF");
    }

    @BeforeEach
    void setUp() {
        server = new ServerSide();
        tenant = server.transaction(() -> server.fixture().tenant());
    }

    @Test
    @DisplayName(
            "OUT-1 A message is on its queue right after the commit, with its id, type and group; not when rolled back")
    void messageFollowsTheCommit() throws Exception {
        var outbox = EarBeans.get(Outbox.class);
        var payload = Json.createObjectBuilder().add("n", 1).build();
        server.rolledBack(() -> outbox.add(OutboxMessage.toQueue(QUEUE, "test.lost", null, tenant, payload)));
        var begun = System.nanoTime();
        var id = server.transaction(
                () -> outbox.add(OutboxMessage.toQueue(QUEUE, "test.sent", "group-1", tenant, payload)));
        ConnectionFactory factory = InitialContext.doLookup("java:/ConnectionFactory");
        Queue queue = InitialContext.doLookup("java:/jms/queue/" + QUEUE);
        try (var context = factory.createContext();
                var consumer = context.createConsumer(queue)) {
            Message message = consumer.receive(10_000);
            var millis = (System.nanoTime() - begun) / 1_000_000;
            assertEquals("{\"n\": 1}", message.getBody(String.class));
            assertEquals(id.toString(), message.getStringProperty("messageId"));
            assertEquals("test.sent", message.getStringProperty("type"));
            assertEquals("group-1", message.getStringProperty("JMSXGroupID"));
            assertNull(consumer.receive(1_500), "what was rolled back, or a second copy");
            System.getLogger("outbox").log(System.Logger.Level.INFO, "On the queue after " + millis + " ms");
        }
        await("delivered", () -> status(id).equals("delivered 1"));
    }

    @Test
    @DisplayName("PAR-4 A recall is signed, waits longer after each refusal, and is acknowledged once")
    void recallIsRepeatedUntilAcknowledged() throws Exception {
        try (var partner = new Receiver(SECRET, 2)) {
            settings(partner.url());
            var recall = recall();
            await("first attempt", () -> failed(recall.id(), 1));
            var first = waitOf(recall.id());
            hasten(recall.id());
            await("second attempt", () -> failed(recall.id(), 2));
            var second = waitOf(recall.id());
            assertTrue(first.toSeconds() >= 3 && first.toSeconds() <= 6, "first wait " + first);
            assertTrue(second.toSeconds() >= 11 && second.toSeconds() <= 18, "second wait " + second);
            assertEquals("unacknowledged Answered with 503", seen(recall.id()));
            hasten(recall.id());
            await("acknowledged", () -> status(recall.id()).equals("delivered 3"));

            assertEquals("acknowledged null", seen(recall.id()));
            assertEquals(
                    List.of(503, 503, 204),
                    partner.calls().stream().map(Receiver.Call::answered).toList());
            for (var call : partner.calls()) {
                assertTrue(call.genuine());
                assertEquals(recall.id().toString(), call.id());
                assertEquals(partner.calls().get(0).body(), call.body());
            }
            assertTrue(
                    partner.calls().get(0).body().contains(recall.items().get(0).toString()));
            assertTrue(partner.calls().get(0).body().contains("\"type\":\"export.recalled\""));
        }
    }

    @Test
    @DisplayName("OUT-4 After the last attempt a recall is dead, listed, alerted of, and can be tried again")
    void recallIsGivenUpAfterTheLastAttempt() throws Exception {
        try (var partner = new Receiver(SECRET, 0)) {
            settings(partner.at("/nothing-here"));
            var recall = recall();
            await("first attempt", () -> failed(recall.id(), 1));
            change("update skillforge.outbox set attempts = 23, next_attempt_at = now() where id = ?", recall.id());
            await("dead", () -> status(recall.id()).equals("dead 24"));
            await("alert", () -> alerts("outbox-dead/export.recalled/" + tenant).equals(List.of("P1")));
            assertEquals("unacknowledged Answered with 404", seen(recall.id()));

            settings(partner.url());
            server.scoped(() -> {
                EarBeans.get(RecallService.class).retry(tenant, recall.id());
                return null;
            });
            await("acknowledged", () -> status(recall.id()).equals("delivered 1"));
        }
    }

    @Test
    @DisplayName("A redirect is not followed")
    void redirectIsAFailure() throws Exception {
        try (var partner = new Receiver(SECRET, 0)) {
            settings(partner.at("/moved"));
            var recall = recall();
            await("first attempt", () -> failed(recall.id(), 1));
            assertEquals("unacknowledged Answered with 307", seen(recall.id()));
            assertEquals(List.of(), partner.calls());
        }
    }

    @Test
    @DisplayName("PAR-4 A partner without an address: the recall is unacknowledged, with an alert at once")
    void recallWithoutAddressIsNotLost() throws Exception {
        var recall = recall();
        await("alert", () -> alerts("outbox-waiting/export.recalled/" + tenant).equals(List.of("P2")));
        assertTrue(seen(recall.id()).startsWith("unacknowledged The partner has no address"), seen(recall.id()));
    }

    @Test
    @DisplayName("PAR-3 Revocations amid deliveries and fetches on the server: nobody is given away afterwards")
    void nobodyIsGivenAwayAfterwards() throws Exception {
        var groups = IntStream.range(0, 3)
                .mapToObj(group -> server.transaction(() -> IntStream.range(0, 10)
                        .mapToObj(person -> server.fixture().learner(tenant))
                        .toList()))
                .toList();
        var tally = new ExportHammer(ServerDoors.of(server, tenant), REVOCATIONS).run(groups, 2, 2);
        System.getLogger("exports").log(System.Logger.Level.INFO, "Hammered: " + tally);
        assertEquals(List.of(), tally.wrong());
        assertTrue(tally.itemsFetched() > 0);
        assertEquals(List.of(), server.transaction(() -> server.fixture().notRecalledOnce(tenant)));
    }

    /** Somebody who was delivered withdraws. */
    private RecallView recall() {
        var user = server.transaction(() -> {
            var learner = server.fixture().learner(tenant);
            server.fixture().export(tenant, "delivered", "delivered", List.of(learner));
            return learner;
        });
        ServerDoors.of(server, tenant).revoke(user);
        var recalls = server.scoped(() -> EarBeans.get(RecallService.class).list(tenant, false, 10));
        assertEquals(1, recalls.size());
        return recalls.get(0);
    }

    private void settings(URI url) {
        server.transaction(() -> {
            var sealed = EarBeans.get(PersonVault.class)
                    .seal(
                            Owner.tenant(tenant),
                            KeyPurpose.PII_PARTNER,
                            "partner_settings",
                            "webhook_secret",
                            tenant,
                            SECRET);
            return server.database().update("""
                    insert into skillforge.partner_settings (tenant_id, webhook_url, webhook_secret) values (?, ?, ?)
                    on conflict (tenant_id) do update set webhook_url = excluded.webhook_url
                    """, tenant, url.toString(), sealed);
        });
    }

    private String status(UUID message) {
        return server.transaction(() -> server.fixture()
                .texts("select status || ' ' || attempts from skillforge.outbox where id = ?", message)
                .get(0));
    }

    /** Whether that attempt is over; while it is made, the message is held for the time of a lease. */
    private boolean failed(UUID message, int attempts) {
        return !server.transaction(() -> server.fixture().texts("""
                        select id from skillforge.outbox
                         where id = ? and attempts = ? and status = 'pending' and last_error is not null
                           and next_attempt_at < now() + interval '60 seconds'
                        """, message, attempts))
                .isEmpty();
    }

    private String seen(UUID recall) {
        return server.scoped(() -> EarBeans.get(RecallService.class).list(tenant, false, 10)).stream()
                .filter(view -> view.id().equals(recall))
                .map(view -> view.status() + " " + view.lastError())
                .findFirst()
                .orElseThrow();
    }

    private Duration waitOf(UUID message) {
        var next = server.transaction(() -> server.database()
                .one(
                        "select extract(epoch from next_attempt_at) from skillforge.outbox where id = ?",
                        row -> row.getDouble(1),
                        message));
        return Duration.between(Instant.now(), Instant.ofEpochMilli((long) (next * 1000)));
    }

    private void hasten(UUID message) {
        change("update skillforge.outbox set next_attempt_at = now() where id = ?", message);
    }

    private void change(String sql, Object... parameters) {
        server.transaction(() -> server.database().update(sql, parameters));
    }

    private List<String> alerts(String key) {
        return server.transaction(() -> server.fixture()
                .texts("select priority from skillforge.alerts where alert_key = ? and resolved_at is null", key));
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "waited in vain for: " + what);
            Thread.sleep(20);
        }
    }
}
