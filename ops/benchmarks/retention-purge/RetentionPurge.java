import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.RetentionClient;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** See README.md. */
public final class RetentionPurge {
    private static final int BATCH = 2_000;
    private static final int WARM_SECONDS = 20;
    private static final int ROUNDS = 2;
    private static final String ENDED = "case when sent_at is not null then sent_at"
            + " when scheduled_for is not null then scheduled_for else created_at end";

    private final Installation installation;
    private final long rows;

    private RetentionPurge(Installation installation, long rows) {
        this.installation = installation;
        this.rows = rows;
    }

    public static void main(String[] words) throws Exception {
        var options = List.of(words).subList(1, words.length);
        if (!options.isEmpty() && (options.size() != 2 || !options.get(0).equals("--rows"))) {
            throw new IllegalArgumentException("usage: run [--rows N]");
        }
        var rows = options.isEmpty() ? 10_000_000 : Long.parseLong(options.get(1));
        new RetentionPurge(new Installation(words[0]), rows).measure();
    }

    private void measure() throws Exception {
        try (var connection = installation.connect()) {
            Rows.make(connection, rows);
            var cutoff = Instant.now().minus(Duration.ofDays(180));
            var expired = Rows.keep(connection, cutoff);
            System.out.printf("%,d rows, about %,d of them past their time%n", rows, expired);
            beside(connection, cutoff);
            compare(connection);
        }
    }

    /** The delete and the job in turn: what else the machine does slows both. */
    private void beside(Connection connection, Instant cutoff) throws Exception {
        var heapBefore = installation.liveHeap();
        var memory = new Memory(installation);
        System.out.println("the first job after the start, while the server compiles");
        job(connection);
        System.out.println("in turn");
        var bare = 0.0;
        var job = new Job(0, 0);
        for (var round = 0; round < ROUNDS; round++) {
            if (round > 0) {
                Rows.putBack(connection, Rows.COPY);
            }
            Rows.putBack(connection, Rows.OURS);
            bare += bare(connection, cutoff);
            job = job.plus(job(connection));
        }
        var resident = memory.stop();
        System.out.printf(
                "purge / bare          %6.2f      plan and purge / bare %.2f%n",
                job.purge() / bare, (job.plan() + job.purge()) / bare);
        System.out.printf(
                "server's memory       resident %.0f to %.0f MB, live heap %.0f MB before and %.0f MB after%n",
                Collections.min(resident), Collections.max(resident), heapBefore, installation.liveHeap());
    }

    private double bare(Connection connection, Instant cutoff) throws Exception {
        var bare = timed(Rows.COPY, () -> delete(connection, cutoff));
        System.out.printf("bare batched delete   %6.1f s%n", bare.seconds());
        bare.print();
        return bare.seconds();
    }

    /** Seconds: the run's own times, without the Java machines of the commands. */
    private record Job(double plan, double purge) {
        Job plus(Job other) {
            return new Job(plan + other.plan, purge + other.purge);
        }
    }

    private Job job(Connection connection) throws Exception {
        var plan = approved();
        var before = Rows.count(connection, Rows.OURS, "true");
        var purge = carriedOut(plan, connection);
        var job = new Job(seconds(plan, "createdAt", "plannedAt"), seconds(purge.value(), "startedAt", "endedAt"));
        var gone = before - Rows.count(connection, Rows.OURS, "true");
        System.out.printf("job: plan             %6.1f s%njob: purge            %6.1f s%n", job.plan(), job.purge());
        purge.print();
        System.out.printf("rows purged           %,d, counted by the job %s%n", gone, purge.value().getJsonObject("counts"));
        require(purge.value(), gone);
        return job;
    }

    /** One job with rests, and what was read and stolen during it. */
    private record Round(Readers readers, Stolen stolen, List<Readers.Span> resting, List<Readers.Span> working) {
        /** Every second span of rest, the first or the next. */
        List<Readers.Span> half(int which) {
            return IntStream.range(0, resting.size())
                    .filter(i -> i % 2 == which)
                    .mapToObj(resting::get)
                    .toList();
        }
    }

    /** Reads while the job works beside reads of the same minute while it rests; and one half of the rests beside the other. */
    private void compare(Connection connection) throws Exception {
        var rounds = new ArrayList<Round>();
        for (var round = 0; round < ROUNDS; round++) {
            Rows.putBack(connection, Rows.OURS);
            rounds.add(round(connection));
        }
        System.out.printf(
                "reading, in %d spans of rest (%.1f %% of the processors stolen) and %d of work (%.1f %%)%n",
                rounds.stream().mapToInt(round -> round.resting().size()).sum(),
                stolen(rounds, Round::resting),
                rounds.stream().mapToInt(round -> round.working().size()).sum(),
                stolen(rounds, Round::working));
        compare("one row", rounds, Readers::points);
        compare("list", rounds, Readers::lists);
    }

    private static double stolen(List<Round> rounds, Function<Round, List<Readers.Span>> spans) {
        return Stolen.percent(
                rounds.stream().map(Round::stolen).toList(),
                rounds.stream().map(spans).toList());
    }

    private Round round(Connection connection) throws Exception {
        var plan = approved();
        var rests = new Rests(installation.connect(), installation.connect());
        Measured<JsonObject> purge;
        try (rests) {
            purge = carriedOut(plan, connection);
        }
        require(purge.value(), 1);
        // What is read is read for a while before the job begins, and nothing rests or works then.
        var run = new Readers.Span(Json.instant(purge.value(), "startedAt"), Json.instant(purge.value(), "endedAt"));
        return new Round(
                purge.readers(),
                purge.stolen(),
                rests.resting().stream().filter(run::has).toList(),
                rests.working().stream().filter(run::has).toList());
    }

    private static void compare(
            String what, List<Round> rounds, BiFunction<Readers, List<Readers.Span>, DoubleStream> reads) {
        var resting = times(rounds, reads, Round::resting);
        var working = times(rounds, reads, Round::working);
        System.out.printf("  %-8s %s, meanwhile %s: slower by %s%n", what, resting, working, working.slowerThan(resting));
        System.out.printf(
                "           one half of the rests beside the other %s%n",
                times(rounds, reads, round -> round.half(1)).slowerThan(times(rounds, reads, round -> round.half(0))));
    }

    private static Readers.Times times(
            List<Round> rounds,
            BiFunction<Readers, List<Readers.Span>, DoubleStream> reads,
            Function<Round, List<Readers.Span>> spans) {
        return Readers.Times.of(
                rounds.stream().flatMapToDouble(round -> reads.apply(round.readers(), spans.apply(round))));
    }

    private static void require(JsonObject run, long gone) {
        if (!"succeeded".equals(Json.text(run, "status")) || gone == 0) {
            System.exit(1);
        }
    }

    private JsonObject approved() throws Exception {
        var plan = installation.as("officer-one", "compliance", "retention", "plan", "--dataset", "notifications");
        installation.as("officer-two", "compliance", "retention", "approve", Json.text(plan, "runId"));
        return plan;
    }

    /** By this program and not by the command line, whose own Java machine would take from the two cores. */
    private Measured<JsonObject> carriedOut(JsonObject plan, Connection connection) throws Exception {
        var id = Json.text(plan, "runId");
        var officer = installation.retention("officer-one");
        var ended = "id = '" + UUID.fromString(id) + "' and ended_at is not null";
        return timed(Rows.OURS, () -> {
            officer.carryOut(id);
            while (Rows.count(connection, "skillforge.retention_runs", ended) == 0) {
                Thread.sleep(200);
            }
            return officer.plan(id);
        });
    }

    /** Batches in the order of age, each in a transaction of its own, passing over what others have locked. */
    private Long delete(Connection connection, Instant cutoff) throws Exception {
        var sql = "delete from " + Rows.COPY + " where ctid = any (array(select ctid from " + Rows.COPY + " where " + ENDED
                + " < ?::timestamptz order by " + ENDED + " limit " + BATCH + " for update skip locked))";
        var all = 0L;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, cutoff.toString());
            for (var some = statement.executeUpdate(); some > 0; some = statement.executeUpdate()) {
                all += some;
            }
        }
        return all;
    }

    /** What something answered, how long it took, and how reads went meanwhile. */
    private record Measured<T>(T value, Readers.Span span, Readers readers, Stolen stolen) {
        double seconds() {
            return Duration.between(span.from(), span.to()).toMillis() / 1000.0;
        }

        void print() {
            System.out.printf(
                    "  meanwhile read      one row %s, list %s; %.1f %% of the processors stolen%n",
                    Readers.Times.of(readers.points(List.of(span))),
                    Readers.Times.of(readers.lists(List.of(span))),
                    Stolen.percent(List.of(stolen), List.of(List.of(span))));
        }
    }

    private <T> Measured<T> timed(String table, Callable<T> work) throws Exception {
        var stolen = new Stolen();
        try (stolen;
                var readers = new Readers(installation.connect(), table)) {
            // So that what is read often lies in memory.
            Thread.sleep(Duration.ofSeconds(WARM_SECONDS).toMillis());
            var from = Instant.now();
            var value = work.call();
            var span = new Readers.Span(from, Instant.now());
            readers.stop();
            return new Measured<>(value, span, readers, stolen);
        }
    }

    private static double seconds(JsonObject run, String from, String to) {
        return Duration.between(Json.instant(run, from), Json.instant(run, to)).toMillis() / 1000.0;
    }

    /** Looks at the server's memory every half second. */
    private static final class Memory {
        private final List<Double> seen = Collections.synchronizedList(new ArrayList<>());
        private final Thread thread;
        private volatile boolean over;

        Memory(Installation installation) {
            thread = new Thread(() -> {
                try {
                    while (!over) {
                        seen.add(installation.resident());
                        Thread.sleep(500);
                    }
                } catch (Exception ended) {
                    over = true;
                }
            });
            thread.setDaemon(true);
            thread.start();
        }

        List<Double> stop() throws InterruptedException {
            over = true;
            thread.join();
            return seen;
        }
    }
}
