import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.LongStream;

/** Reads a table at an even pace while something else happens: single rows by id, and lists of a person's newest. */
final class Readers implements AutoCloseable {
    private static final long PACE_NANOS = Duration.ofMillis(5).toNanos();
    private static final int IDS = 20_000;

    private final UUID[] ids;
    private final UUID[] people;
    private final Connection connection;
    private final Thread thread;
    private final LongStream.Builder points = LongStream.builder();
    private final LongStream.Builder lists = LongStream.builder();
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

    /** What was read, and how long it took. */
    record Times(double pointMedian, double point95, double listMedian, double list95, int reads) {
        @Override
        public String toString() {
            return "point %.2f / %.2f ms, list %.2f / %.2f ms (p50 / p95, %d reads)"
                    .formatted(pointMedian, point95, listMedian, list95, reads);
        }
    }

    Times times() throws SQLException, InterruptedException {
        over = true;
        thread.join();
        if (failure != null) {
            throw failure;
        }
        var point = points.build().sorted().toArray();
        var list = lists.build().sorted().toArray();
        return new Times(at(point, 0.5), at(point, 0.95), at(list, 0.5), at(list, 0.95), point.length + list.length);
    }

    private void read(String table) {
        var random = new Random(1);
        try (var point = connection.prepareStatement("select id, status, sent_at from " + table + " where id = ?");
                var list = connection.prepareStatement("select id, status, sent_at from " + table
                        + " where user_id = ? order by created_at desc, id desc limit 20")) {
            for (var next = System.nanoTime(); !over; next += PACE_NANOS) {
                pause(next - System.nanoTime());
                points.add(timed(point, ids[random.nextInt(ids.length)]));
                if (random.nextInt(4) == 0) {
                    lists.add(timed(list, people[random.nextInt(people.length)]));
                }
            }
        } catch (SQLException e) {
            failure = e;
        }
    }

    private static long timed(PreparedStatement statement, UUID key) throws SQLException {
        var begin = System.nanoTime();
        statement.setObject(1, key);
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
        return System.nanoTime() - begin;
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

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
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
