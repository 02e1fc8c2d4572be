import io.skillforge.it.consent.drain.DrainCheck;
import io.skillforge.it.consent.drain.DrainMessage;
import io.skillforge.it.consent.drain.DrainMessages;
import io.skillforge.it.consent.drain.Learner;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Measures how fast a backlog of consent events drains, beside two plainer listeners; see README.md. */
public class ConsentDrain {
    private static final String OURS = "ConsentRevocation";
    private static final String DEAD = "ConsentRevocationDead";
    private static final int WARM_UP = 4_000;
    /** Added to the number of a round: the bare listener has its effects on people of its own. */
    private static final long OTHERS = 100;

    private final Installation installation;
    private final Options options;
    private final Management management;
    private final Map<String, List<Drained>> drained = new LinkedHashMap<>();
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
        Baselines.deploy(installation, drain.management, Path.of(arguments[1]));
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

    private boolean run() throws Exception {
        System.err.println("warming up");
        var some = DrainMessages.make(people(WARM_UP / 4, 901), WARM_UP, 901, oldest());
        var others = DrainMessages.make(people(WARM_UP / 4, 902), WARM_UP, 902, oldest());
        drain(Baselines.FLOOR, some);
        drain(Baselines.BARE, others);
        drain(OURS, some);
        drained.clear();
        for (var round = 1; round <= options.rounds(); round++) {
            round(round);
        }
        drained.forEach((queue, rounds) -> System.out.printf(
                "%s: %s, median %.1f events/s%n",
                queue, rounds, options.events() / median(queue, Drained::seconds)));
        ratio("bare receive-and-update, the same effects (at most 2 wanted)", Baselines.BARE);
        ratio("floor, one update of one row", Baselines.FLOOR);
        steady();
        findings.forEach(System.out::println);
        System.out.println(findings.isEmpty() ? "every effect exactly once" : "NOT as it must be");
        return findings.isEmpty();
    }

    private void ratio(String name, String queue) {
        System.out.printf(
                "ours to the %s: %.2f by the clock, %.2f by processor seconds%n",
                name,
                median(OURS, Drained::seconds) / median(queue, Drained::seconds),
                median(OURS, Drained::computed) / median(queue, Drained::computed));
    }

    private void round(long round) throws Exception {
        System.err.printf("round %d of %d%n", round, options.rounds());
        var people = people(options.learners(), round);
        var others = people(options.learners(), round + OTHERS);
        var messages = DrainMessages.make(people, options.events(), round, oldest());
        drain(Baselines.FLOOR, messages);
        // What it takes away would be missing from our work; its messages are alike.
        drain(Baselines.BARE, DrainMessages.make(others, options.events(), round + OTHERS, oldest()));
        try (var connection = installation.connect()) {
            // The first listener turned flags over; the model begins with what is there now.
            var check = DrainCheck.before(connection, messages, round);
            drain(OURS, messages);
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

    /** From the queue's opening until it is empty. */
    private void drain(String queue, List<DrainMessage> messages) throws Exception {
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
        var result = new Drained((System.nanoTime() - begin) / 1e9, server.seconds(), database.seconds());
        System.err.printf("%s: %d messages in %s%n", queue, messages.size(), result);
        drained.computeIfAbsent(queue, key -> new ArrayList<>()).add(result);
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

    private double median(String queue, ToDoubleFunction<Drained> value) {
        var values = drained.get(queue).stream().mapToDouble(value).sorted().toArray();
        return values[values.length / 2];
    }
}
