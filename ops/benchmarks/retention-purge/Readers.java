import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.DoubleStream;

/** Reads a table at an even pace while something else happens: single rows by id, and lists of a person's newest. */
final class Readers implements AutoCloseable {
    private static final long PACE_NANOS = Duration.ofMillis(5).toNanos();
    private static final int IDS = 20_000;

    private final UUID[] ids;
    private final UUID[] people;
    private final Connection connection;
    private final Thread thread;
    private final List<Read> reads = new ArrayList<>();
    private volatile boolean over;
    private volatile SQLException failure;

    Readers(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.ids = column(connection, "select id from " + table + " where sent_at > now() - interval '170 days'"
                + " order by md5(id::text) limit " + IDS);
        this.people = column(connection, "select id from skillforge.users where external_ref like 'benchmark-%'");
        this.thread = new Thread(() -> read(table));
        thread.start();
    }

    private record Read(Instant at, boolean list, double millis) {}

    /** How long reads of one kind took, in milliseconds. */
    record Times(int reads, double mean, double median, double p95) {
        static Times of(DoubleStream reads) {
            var millis = reads.sorted().toArray();
            return new Times(millis.length, Arrays.stream(millis).average().orElse(0), at(millis, 0.5), at(millis, 0.95));
        }

        private static double at(double[] sorted, double share) {
            return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))];
        }

        /** In percent, by mean, median and 95th percentile. */
        String slowerThan(Times calm) {
            return "%+.0f / %+.0f / %+.0f %%".formatted(more(mean, calm.mean), more(median, calm.median), more(p95, calm.p95));
        }

        private static double more(double now, double before) {
            return before == 0 ? 0 : (now / before - 1) * 100;
        }

        @Override
        public String toString() {
            return "%.2f / %.2f / %.2f ms (%d)".formatted(mean, median, p95, reads);
        }
    }

    /** From one moment, before another. */
    record Span(Instant from, Instant to) {
        boolean has(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }

        boolean has(Span other) {
            return !other.from.isBefore(from) && !other.to.isAfter(to);
        }
    }

    void stop() throws SQLException, InterruptedException {
        over = true;
        thread.join();
        if (failure != null) {
            throw failure;
        }
    }

    /** What was read in these spans, once it has stopped. */
    DoubleStream points(List<Span> spans) {
        return millis(spans, false);
    }

    DoubleStream lists(List<Span> spans) {
        return millis(spans, true);
    }

    private DoubleStream millis(List<Span> spans, boolean list) {
        return reads.stream()
                .filter(read -> read.list() == list && spans.stream().anyMatch(span -> span.has(read.at())))
                .mapToDouble(Read::millis);
    }

    private void read(String table) {
        var random = new Random(1);
        try (var point = connection.prepareStatement("select id, status, sent_at from " + table + " where id = ?");
                var list = connection.prepareStatement("select id, status, sent_at from " + table
                        + " where user_id = ? order by created_at desc, id desc limit 20")) {
            for (var next = System.nanoTime(); !over; next += PACE_NANOS) {
                pause(next - System.nanoTime());
                timed(point, ids[random.nextInt(ids.length)], false);
                if (random.nextInt(4) == 0) {
                    timed(list, people[random.nextInt(people.length)], true);
                }
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private void timed(PreparedStatement statement, UUID key, boolean list) throws SQLException {
        var at = Instant.now();
        var begin = System.nanoTime();
        statement.setObject(1, key);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        reads.add(new Read(at, list, (System.nanoTime() - begin) / 1e6));
    }

    private static void pause(long nanos) {
        if (nanos > 0) {
            try {
                Thread.sleep(Duration.ofNanos(nanos).toMillis(), (int) (nanos % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static UUID[] column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new UUID[IDS];
            var size = 0;
            while (rows.next() && size < IDS) {
                values[size++] = rows.getObject(1, UUID.class);
            }
            return Arrays.copyOf(values, size);
        }
    }

    @Override
    public void close() throws SQLException {
        over = true;
        connection.close();
    }
}
