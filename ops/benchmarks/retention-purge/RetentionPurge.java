import io.skillforge.ops.client.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** See README.md. */
public final class RetentionPurge {
    private static final int BATCH = 2_000;
    private static final int CALM_SECONDS = 20;
    private static final String ENDED = "case when sent_at is not null then sent_at else created_at end";

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
            var asOf = Instant.now();
            var cutoff = asOf.minus(Duration.ofDays(180));
            var expired = Rows.count(connection, Rows.COPY, "sent_at < '" + cutoff + "'");
            System.out.printf("%,d rows, about %,d of them past their time%n", rows, expired);

            var calm = calm(Rows.COPY);
            var bare = timed(Rows.COPY, () -> delete(connection, cutoff));
            System.out.printf("bare batched delete   %6.1f s   %s%n", bare.seconds(), bare.reads());
            compare("  while it is read", calm.reads(), bare.reads());
            Rows.execute(connection, "checkpoint");

            job(connection, bare.seconds());
        }
    }

    private void job(Connection connection, double bare) throws Exception {
        var heapBefore = installation.liveHeap();
        var memory = new Memory(installation);
        var plan = installation.as("officer-one", "compliance", "retention", "plan", "--dataset", "notifications");
        var id = Json.text(plan, "runId");
        installation.as("officer-two", "compliance", "retention", "approve", id);
        var calm = calm(Rows.OURS);
        var before = Rows.count(connection, Rows.OURS, "true");
        var purge = timed(
                Rows.OURS,
                () -> installation.as("officer-one", "compliance", "retention", "apply", id));
        // The run's own times: a command also starts a Java machine, and looks every two seconds.
        var planning = seconds(plan, "createdAt", "plannedAt");
        var purging = seconds(purge.value(), "startedAt", "endedAt");
        var gone = before - Rows.count(connection, Rows.OURS, "true");
        var resident = memory.stop();
        var heapAfter = installation.liveHeap();

        System.out.printf("job: plan             %6.1f s%n", planning);
        System.out.printf("job: purge            %6.1f s   %s%n", purging, purge.reads());
        compare("  while it is read", calm.reads(), purge.reads());
        System.out.printf("rows purged           %,d, counted by the job %s%n", gone, purge.value().getJsonObject("counts"));
        System.out.printf(
                "purge / bare          %6.2f      plan and purge / bare %.2f%n",
                purging / bare, (planning + purging) / bare);
        System.out.printf(
                "server's memory       resident %.0f to %.0f MB, live heap %.0f MB before and %.0f MB after%n",
                Collections.min(resident), Collections.max(resident), heapBefore, heapAfter);
        var done = "succeeded".equals(Json.text(purge.value(), "status"));
        if (!done || gone == 0) {
            System.exit(1);
        }
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
    private record Measured<T>(T value, double seconds, Readers.Times reads) {}

    private <T> Measured<T> timed(String table, Callable<T> work) throws Exception {
        try (var readers = new Readers(installation.connect(), table)) {
            var begin = System.nanoTime();
            var value = work.call();
            var seconds = (System.nanoTime() - begin) / 1e9;
            return new Measured<>(value, seconds, readers.times());
        }
    }

    /** Reads with nothing else going on, once what is read lies in memory. */
    private Measured<Object> calm(String table) throws Exception {
        timed(table, () -> sleep(CALM_SECONDS));
        return timed(table, () -> sleep(CALM_SECONDS));
    }

    private static double seconds(JsonObject run, String from, String to) {
        return Duration.between(Json.instant(run, from), Json.instant(run, to)).toMillis() / 1000.0;
    }

    private static void compare(String what, Readers.Times calm, Readers.Times busy) {
        System.out.printf(
                "%s: calm %s; slower by point %+.0f / %+.0f %%, list %+.0f / %+.0f %%%n",
                what,
                calm,
                more(busy.pointMedian(), calm.pointMedian()),
                more(busy.point95(), calm.point95()),
                more(busy.listMedian(), calm.listMedian()),
                more(busy.list95(), calm.list95()));
    }

    private static double more(double now, double before) {
        return before == 0 ? 0 : (now / before - 1) * 100;
    }

    private static Object sleep(int seconds) throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        return null;
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
            thread.start();
        }

        List<Double> stop() throws InterruptedException {
            over = true;
            thread.join();
            return seen;
        }
    }
}
