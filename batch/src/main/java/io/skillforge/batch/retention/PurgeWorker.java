package io.skillforge.batch.retention;

import io.skillforge.retention.RetentionPurge;
import io.skillforge.retention.RetentionRunView;
import io.skillforge.retention.RunStatus;
import io.skillforge.retention.Throttle;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Takes chunks of a run one after the other, until none is left or it is told to stop. */
@Dependent
public class PurgeWorker {

    private static final Duration OTHERS_FIRST = Duration.ofMillis(250);

    /** Progress is told, and looked whether somebody waits, so often and not at each chunk: both are transactions too. */
    private static final Duration LOOK_AROUND = Duration.ofMillis(250);

    private final RetentionPurge purge;
    private final Throttle throttle;
    private volatile boolean stopped;

    @Inject
    public PurgeWorker(RetentionPurge purge, Throttle throttle) {
        this.purge = purge;
        this.throttle = throttle;
    }

    /** Answers how many rows it deleted or changed. */
    public long work(UUID run, LongConsumer progress) throws InterruptedException {
        purge.start(run);
        var rows = 0L;
        var othersFirst = throttle.othersFirst();
        var look = System.nanoTime();
        while (!stopped) {
            var begun = System.nanoTime();
            var outcome = purge.next(run);
            switch (outcome.kind()) {
                case FINISHED -> {
                    return rows;
                }
                case WAIT -> sleep(OTHERS_FIRST);
                case DONE -> {
                    rows += outcome.counts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    var chunk = Duration.ofNanos(System.nanoTime() - begun);
                    if (System.nanoTime() >= look) {
                        progress.accept(rows);
                        othersFirst = throttle.othersFirst();
                        look = System.nanoTime() + LOOK_AROUND.toNanos();
                    }
                    sleep(throttle.rest(chunk, othersFirst));
                }
            }
        }
        return rows;
    }

    public RetentionRunView finish(UUID run) {
        return purge.finish(run, RunStatus.SUCCEEDED, null);
    }

    /** Lets the chunk at hand end. */
    public void stop() {
        stopped = true;
    }

    private void sleep(Duration pause) throws InterruptedException {
        if (!stopped && !pause.isZero()) {
            Thread.sleep(pause.toMillis());
        }
    }
}
