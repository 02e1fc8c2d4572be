import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes a purge rest now and then, as it does while anybody waits for a lock, and keeps when it rested and worked. */
final class Rests implements AutoCloseable {
    private static final Duration WORK = Duration.ofMillis(2500);
    private static final Duration REST = Duration.ofMillis(1500);

    /** It looks around four times a second, and then rests for a second at a time. */
    private static final Duration UNTIL_IT_RESTS = Duration.ofMillis(450);

    private static final Duration UNTIL_IT_WORKS = Duration.ofMillis(1100);

    private final Connection holder;
    private final Connection waiter;
    private final Thread thread;
    private final List<Readers.Span> resting = new ArrayList<>();
    private final List<Readers.Span> working = new ArrayList<>();
    private volatile boolean over;
    private volatile Exception failure;

    Rests(Connection holder, Connection waiter) throws SQLException {
        this.holder = holder;
        this.waiter = waiter;
        Rows.execute(holder, "create table if not exists benchmark.gate (one int)");
        holder.setAutoCommit(false);
        waiter.setAutoCommit(false);
        thread = new Thread(this::alternate);
        thread.setDaemon(true);
        thread.start();
    }

    /** Once it is closed. */
    List<Readers.Span> resting() {
        return resting;
    }

    List<Readers.Span> working() {
        return working;
    }

    private void alternate() {
        try {
            while (!over) {
                var from = Instant.now();
                Thread.sleep(WORK.toMillis());
                add(working, from.plus(UNTIL_IT_WORKS));
                rest();
            }
        } catch (SQLException | InterruptedException e) {
            failure = e;
        }
    }

    private void rest() throws SQLException, InterruptedException {
        lock(holder);
        var waiting = new Thread(() -> {
            try {
                lock(waiter);
                waiter.rollback();
            } catch (SQLException e) {
                failure = e;
            }
        });
        waiting.start();
        var from = Instant.now();
        Thread.sleep(REST.toMillis());
        add(resting, from.plus(UNTIL_IT_RESTS));
        holder.rollback();
        waiting.join();
    }

    private static void lock(Connection connection) throws SQLException {
        Rows.execute(connection, "lock table benchmark.gate in access exclusive mode");
    }

    /** Not the one in which the purge ended. */
    private void add(List<Readers.Span> spans, Instant from) {
        if (!over) {
            spans.add(new Readers.Span(from, Instant.now()));
        }
    }

    @Override
    public void close() throws Exception {
        over = true;
        thread.join();
        holder.close();
        waiter.close();
        if (failure != null) {
            throw failure;
        }
    }
}
