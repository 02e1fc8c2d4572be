package io.skillforge.platform.outbox;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Does rounds of work, one at a time, until one finds nothing to do; a waking that comes meanwhile is not lost. Wakings
 * that follow each other closely share a round: the first is done at once, those of the next tenth of a second after it.
 */
final class Lane {

    private static final Logger LOG = Logger.getLogger(Lane.class);

    private static final long REST_NANOS = 100_000_000L;

    private final Executor executor;
    private final BooleanSupplier round;
    private final AtomicInteger wakings = new AtomicInteger();
    private volatile boolean closed;
    private volatile long rested = System.nanoTime();

    /** @param round answers whether there may be more to do at once */
    Lane(Executor executor, BooleanSupplier round) {
        this.executor = executor;
        this.round = round;
    }

    /** Returns at once. */
    void wake() {
        if (!closed && wakings.getAndIncrement() == 0) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                wakings.set(0);
                LOG.debug("The server takes no work now; the next waking tries again", e);
            }
        }
    }

    void close() {
        closed = true;
    }

    private void work() {
        try {
            int seen;
            do {
                rest();
                seen = wakings.get();
                boolean more;
                do {
                    more = !closed && round.getAsBoolean();
                } while (more);
                rested = System.nanoTime() + REST_NANOS;
            } while (!wakings.compareAndSet(seen, 0));
        } catch (RuntimeException e) {
            wakings.set(0);
            LOG.warn("SKF-1200 The outbox could not be worked on; it is tried again every second", e);
        }
    }

    private void rest() {
        var left = rested - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }
}
