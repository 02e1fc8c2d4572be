import io.skillforge.it.consent.drain.DrainCheck;
import io.skillforge.it.consent.drain.DrainMessages;
import io.skillforge.ops.client.Receipt;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Kills the server and stops the database while a backlog drains, and looks at what became of every event. */
final class Chaos {
    private static final String QUEUE = "ConsentRevocation";
    private static final int RECEIPTS = 500;

    private final Installation installation;
    private final Options options;
    private final Random random = new Random();
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> findings = new ArrayList<>();

    Chaos(Installation installation, Options options) {
        this.installation = installation;
        this.options = options;
    }

    boolean run() throws Exception {
        if (options.kill() > 0) {
            drain(options.kill(), 0, 700);
        }
        if (options.outage() > 0) {
            drain(0, options.outage(), 800);
        }
        System.out.println(installation.run("audit", "verify").strip());
        findings.forEach(System.out::println);
        System.out.println(findings.isEmpty() ? "every effect exactly once, nothing lost" : "NOT as it must be");
        return findings.isEmpty();
    }

    private void drain(int kills, int outage, long number) throws Exception {
        var messages = DrainMessages.make(
                installation.people(options.learners(), number), options.events(), number, ConsentDrain.oldest());
        DrainCheck check;
        try (var connection = installation.connect()) {
            check = DrainCheck.before(connection, messages, number);
        }
        // Opened by the start of a server too: a queue is paused until then only.
        installation.management().pause(QUEUE);
        installation.sender().send("jms.queue." + QUEUE, messages);
        var begin = System.nanoTime();
        installation.management().resume(QUEUE);
        for (var kill = 1; kill <= kills; kill++) {
            awaitDone(number, (kill - 0.2 - 0.6 * random.nextDouble()) / kills);
            installation.kill();
            System.out.printf("killed the server when %d events were done%n", done(number));
            installation.start();
        }
        if (outage > 0) {
            awaitDone(number, 0.3);
            installation.stopDatabase();
            System.out.println("stopped the database");
            Thread.sleep(outage * 1_000L);
            installation.startDatabase();
            System.out.printf("started it again after %d s, %d events were done%n", outage, done(number));
        }
        while (installation.management().messages(QUEUE) > 0) {
            Thread.sleep(500);
        }
        System.out.printf("%d messages drained in %.0f s%n", messages.size(), (System.nanoTime() - begin) / 1e9);
        judge(check, number);
    }

    private void judge(DrainCheck check, long number) throws Exception {
        var dead = installation.management().messages("ConsentRevocationDead");
        if (dead > 0) {
            findings.add("%d dead letters".formatted(dead));
        }
        try (var connection = installation.connect()) {
            findings.addAll(check.after(connection));
            System.out.printf("from arrival to commit: %s%n", ConsentDrain.latency(installation, number));
            System.out.printf("%d events were done before an older arrival of their person%n", check.overtaken());
            statuses(connection, number);
            receipts(check.revocationIds(connection));
        }
    }

    private static void statuses(Connection connection, long number) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("""
                select string_agg(status || ' ' || n, ', ' order by status) from (
                    select status, count(*) as n from skillforge.consent_events
                     where event_id like '%s%%' group by status) s
                """.formatted(DrainMessages.prefix(number)))) {
            rows.next();
            System.out.println("events: " + rows.getString(1));
        }
    }

    private void receipts(List<UUID> revocations) throws Exception {
        var token = installation.run("token", "--role", "compliance-officer").strip();
        var keys = get("/api/v1/receipts/keys", token);
        var good = 0;
        for (var id : revocations.stream().limit(RECEIPTS).toList()) {
            var receipt = Receipt.verify(get("/api/v1/consent/revocations/" + id, token), keys);
            if (receipt.isPresent()) {
                good++;
            } else {
                findings.add("The receipt of " + id + " does not verify");
            }
        }
        System.out.printf("%d receipts verified%n", good);
    }

    private String get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + Installation.port("HTTP") + path))
                .header("Authorization", "Bearer " + token)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private void awaitDone(long number, double share) throws Exception {
        while (done(number) < share * options.events()) {
            Thread.sleep(100);
        }
    }

    /** A database that was just started may still refuse. */
    private long done(long number) throws Exception {
        for (var tries = 0; ; tries++) {
            try (var connection = installation.connect();
                    var rows = connection.createStatement().executeQuery(
                            "select count(*) from skillforge.consent_events where event_id like '"
                                    + DrainMessages.prefix(number) + "%'")) {
                rows.next();
                return rows.getLong(1);
            } catch (SQLException e) {
                if (tries == 20) {
                    throw e;
                }
                Thread.sleep(500);
            }
        }
    }
}
