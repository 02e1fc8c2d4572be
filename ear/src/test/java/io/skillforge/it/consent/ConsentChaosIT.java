package io.skillforge.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Await;
import io.skillforge.it.BesideOthers;
import io.skillforge.it.Databases;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.Seeding;
import io.skillforge.it.ServerProcess;
import io.skillforge.it.TestServer;
import io.skillforge.it.consent.drain.DrainCheck;
import io.skillforge.it.consent.drain.DrainMessages;
import io.skillforge.it.consent.drain.DrainSender;
import io.skillforge.it.consent.drain.Learner;
import io.skillforge.schema.fixture.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backlog of events, while it drains the server is killed and then the database stopped. It has both for itself, since
 * nobody else would survive that. The benchmark ops/benchmarks/consent-drain does the same at length.
 */
@BesideOthers
class ConsentChaosIT {

    private static final int NUMBER = 4799;
    private static final int EVENTS = 1_500;
    private static final int LEARNERS = 150;
    private static final Duration LONGEST = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    private ReferenceData data;
    private ServerProcess server;

    @Test
    void everyEffectHappensOnceThroughAKillAndAnOutage() throws SQLException, InterruptedException {
        var base = Path.of("target").toAbsolutePath().resolve("chaos-server");
        try (var postgres = TestPostgres.startKept(17, folder.resolve("postgres"))) {
            var login = Databases.create(postgres, "skillforge_chaos");
            data = new ReferenceData(login);
            try (var own = new ServerProcess(base, login)) {
                server = own;
                server.start();
                drain(postgres);
            }
        }
    }

    private void drain(TestPostgres postgres) throws SQLException, InterruptedException {
        Refresh.of(server.api(), TestServer.PROJECT.resolve("ops/fixtures/onet/ci"))
                .run()
                .succeeded();
        Seeding.of(server.api(), NUMBER)
                .with("partners", 2)
                .with("advisors", 1)
                .with("learners", LEARNERS)
                .run()
                .succeeded();
        var messages =
                DrainMessages.make(learners(), EVENTS, NUMBER, Instant.now().minus(Duration.ofDays(1)));
        DrainCheck check;
        try (var connection = data.connect()) {
            check = DrainCheck.before(connection, messages, NUMBER);
        }
        new DrainSender(server.jmsPort(), TestServer.JMS_USER, TestServer.JMS_PASSWORD)
                .send("jms.queue.ConsentRevocation", messages);

        awaitDone(EVENTS / 10);
        server.kill();
        assertThat(done()).as("it was in the middle").isLessThan(EVENTS / 2);
        server.start();
        awaitDone(EVENTS / 2);
        postgres.stop();
        TimeUnit.SECONDS.sleep(8);
        postgres.startAgain();
        assertThat(done()).as("it was in the middle").isLessThan(EVENTS * 8 / 10);
        Await.untilTrue("the queue is empty", LONGEST, () -> waiting("ConsentRevocation") == 0);

        assertThat(waiting("ConsentRevocationDead")).isZero();
        try (var connection = data.connect()) {
            assertThat(check.after(connection)).isEmpty();
        }
        var officer = server.anonymous().withRoles("officer", "compliance-officer");
        var verification = officer.post("/api/v1/compliance/audit/verification");
        assertThat(verification.json().getBoolean("ok")).as(verification.body()).isTrue();
    }

    private List<Learner> learners() {
        return data.rows("""
                        select u.id, u.external_ref, t.partner_code
                          from skillforge.users u join skillforge.partner_tenancy t on t.id = u.partner_tenant_id
                         where u.external_ref like ? order by u.external_ref
                        """, "learner-" + NUMBER + "-%").stream()
                .map(row -> new Learner(UUID.fromString(row.get(0)), row.get(1), row.get(2)))
                .toList();
    }

    private void awaitDone(long events) {
        Await.untilTrue(events + " events are done", LONGEST, () -> done() >= events);
    }

    private long done() {
        return data.number("select count(*) from skillforge.consent_events");
    }

    private long waiting(String queue) {
        var meters = Api.anonymous(server.management()).get("/metrics").body();
        var line = Pattern.compile("messaging_activemq_message_count\\{[^}]*name=\"" + queue
                        + "\"[^}]*type=\"jms-queue\"[^}]*} (\\S+)")
                .matcher(meters);
        assertThat(line.find()).as("the queue has a meter").isTrue();
        return (long) Double.parseDouble(line.group(1));
    }
}
