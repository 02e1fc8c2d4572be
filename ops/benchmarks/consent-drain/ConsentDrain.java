import io.skillforge.it.consent.drain.DrainCheck;
import io.skillforge.it.consent.drain.DrainMessage;
import io.skillforge.it.consent.drain.DrainMessages;
import io.skillforge.it.consent.drain.Learner;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measures how fast a backlog of consent events drains, beside a bare listener; see README.md. */
public class ConsentDrain {
    private static final String OURS = "ConsentRevocation";
    private static final String DEAD = "ConsentRevocationDead";
    private static final String BARE = "Bare";
    private static final int WARM_UP = 1_000;

    private final Installation installation;
    private final Options options;
    private final Management management;
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> ours = new ArrayList<>();
    private final Map<String, List<String>> computing = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    ConsentDrain(Installation installation, Options options) throws IOException {
        this.installation = installation;
        this.options = options;
        this.management = installation.management();
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var installation = new Installation(arguments[0]);
        var options = Options.of(List.of(arguments).subList(2, arguments.length));
        keepCommitTimes(installation);
        if (options.chaos()) {
            System.exit(new Chaos(installation, options).run() ? 0 : 1);
        }
        var drain = new ConsentDrain(installation, options);
        drain.deployBare(Path.of(arguments[1]));
        System.exit(drain.run() ? 0 : 1);
    }

    /** When a transaction was committed is not kept unless asked for; both sides pay for it alike. */
    private static void keepCommitTimes(Installation installation) throws Exception {
        try (var connection = installation.connect(); var statement = connection.createStatement()) {
            try (var row = statement.executeQuery("show track_commit_timestamp")) {
                row.next();
                if (row.getString(1).equals("on")) {
                    return;
                }
            }
            statement.execute("alter system set track_commit_timestamp = on");
        }
        installation.stopDatabase();
        installation.startDatabase();
        // By then the server's pool has found out that its idle connections are dead.
        Thread.sleep(40_000);
    }

    private void deployBare(Path archive) throws IOException {
        if (management.has(Management.BROKER + "/jms-queue=" + BARE)) {
            return;
        }
        management.run(Management.operation("add", Management.BROKER + "/jms-queue=" + BARE)
                .add("entries", Json.createArrayBuilder().add("java:/jms/queue/" + BARE)));
        management.run("add", Management.BROKER + "/security-setting=jms.queue." + BARE);
        management.run(Management.operation(
                        "add", Management.BROKER + "/security-setting=jms.queue." + BARE + "/role=consent-producer")
                .add("send", true));
        // The server's own role, seeing everybody's rows, so that row-level security costs the same.
        management.run(
                "add",
                "subsystem=datasources/data-source=Bare",
                "jndi-name", "java:jboss/datasources/Bare",
                "driver-name", "postgresql",
                "connection-url", installation.jdbcUrl() + "?options=-c%20app.scope=all",
                "user-name", "skillforge_app",
                "password", installation.secret("database-app-password"));
        management.run(Management.operation("add", "deployment=bare.jar")
                .add("enabled", true)
                .add("content", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder().add("url", archive.toUri().toString()))));
    }

    private boolean run() throws Exception {
        System.err.println("warming up");
        var warming = people(WARM_UP / 4, 901);
        var some = DrainMessages.make(warming, WARM_UP, 901, oldest());
        drain(BARE, some);
        drain(OURS, some);
        for (var round = 1; round <= options.rounds(); round++) {
            round(round);
        }
        System.out.printf("bare: %s s, median %.1f events/s%n", bare, options.events() / median(bare));
        System.out.printf("ours: %s s, median %.1f events/s%n", ours, options.events() / median(ours));
        computing.forEach((queue, times) ->
                System.out.printf("%s: processor seconds of server + database, warm-up first: %s%n", queue, times));
        System.out.printf("ratio ours/bare %.2f (at most 2 wanted)%n", median(ours) / median(bare));
        steady();
        findings.forEach(System.out::println);
        System.out.println(findings.isEmpty() ? "every effect exactly once" : "NOT as it must be");
        return findings.isEmpty();
    }

    private void round(long round) throws Exception {
        System.err.printf("round %d of %d%n", round, options.rounds());
        var messages = DrainMessages.make(people(options.learners(), round), options.events(), round, oldest());
        try (var connection = installation.connect()) {
            bare.add(drain(BARE, messages));
            // The bare listener turned flags over; the model begins with what is there now.
            var check = DrainCheck.before(connection, messages, round);
            ours.add(drain(OURS, messages));
            findings.addAll(check.after(connection));
            System.out.println("in backlog, from arrival to commit: " + latency(round));
        }
    }

    /** At a rate that leaves the listener time. */
    private void steady() throws Exception {
        var number = 500L;
        var messages = DrainMessages.make(people(options.rate() * 10, number), options.rate() * 30, number, oldest());
        try (var connection = installation.connect()) {
            var check = DrainCheck.before(connection, messages, number);
            installation.sender().send("jms.queue." + OURS, messages, options.rate());
            awaitEmpty(OURS);
            findings.addAll(check.after(connection));
            System.out.printf("at %d events/s, from arrival to commit: %s%n", options.rate(), latency(number));
        }
    }

    /** Seconds from the queue's opening until it is empty. */
    private double drain(String queue, List<DrainMessage> messages) throws Exception {
        management.pause(queue);
        installation.sender().send("jms.queue." + queue, messages);
        try (var connection = installation.connect(); var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
        var server = new ProcessorTime(installation.server());
        var database = new ProcessorTime(installation.databaseServer());
        var begin = System.nanoTime();
        management.resume(queue);
        awaitEmpty(queue);
        var took = Math.round((System.nanoTime() - begin) / 1e8) / 10.0;
        var computed = "%.1f + %.1f".formatted(server.seconds(), database.seconds());
        System.err.printf("%s: %d messages in %.1f s, computing %s s%n", queue, messages.size(), took, computed);
        computing.computeIfAbsent(queue, key -> new ArrayList<>()).add(computed);
        return took;
    }

    private void awaitEmpty(String queue) throws IOException, InterruptedException {
        while (management.messages(queue) > 0) {
            Thread.sleep(100);
        }
        if (management.messages(DEAD) > 0) {
            findings.add("There are dead letters");
        }
    }

    private String latency(long number) throws Exception {
        return latency(installation, number);
    }

    /** By the database's own record of when the transaction was committed, over revocations. */
    static String latency(Installation installation, long number) throws SQLException, IOException {
        try (var connection = installation.connect();
                var select = connection.prepareStatement("""
                        select count(*), percentile_cont(array[0.5, 0.95, 0.99]) within group (order by
                                   extract(epoch from pg_xact_commit_timestamp(xmin) - received_at)::float8),
                               percentile_cont(0.95) within group (order by
                                   extract(epoch from completed_at - received_at)::float8)
                          from skillforge.consent_revocations where event_id like ?""")) {
            select.setString(1, DrainMessages.prefix(number) + "%");
            try (var row = select.executeQuery()) {
                row.next();
                var at = (Double[]) row.getArray(2).getArray();
                return "p50 %.3f s, p95 %.3f s, p99 %.3f s (%d revocations; their own p95 says %.3f s)"
                        .formatted(at[0], at[1], at[2], row.getLong(1), row.getDouble(3));
            }
        }
    }

    private List<Learner> people(int learners, long number) throws Exception {
        return installation.people(learners, number);
    }

    static Instant oldest() {
        return Instant.now().minus(Duration.ofDays(1));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
