package io.skillforge.ops.client;

import io.skillforge.ops.OpsException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Watches an execution and its run until both have ended. Looks often at first, because many runs are short, and less
 * often later.
 */
public final class Follower {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    // Between the two ends lies a moment: the run is closed inside the job, the execution after it.
    private static final int PATIENCE = 5;

    private final OperationsClient server;
    private final Consumer<Run> display;
    private final Duration first;

    public Follower(OperationsClient server, Consumer<Run> display) {
        this(server, display, FIRST);
    }

    Follower(OperationsClient server, Consumer<Run> display, Duration first) {
        this.server = server;
        this.display = display;
        this.first = first;
    }

    /** The last state of both; {@code run} is null when the job ended before it had opened one. */
    public record End(Execution execution, Run run) {
        public boolean well() {
            return execution.well() && (run == null || run.well());
        }
    }

    public End follow(String job, long executionId) {
        var pause = first;
        var waited = 0;
        while (true) {
            var execution = look(job, executionId);
            var run = execution.runId() == null ? null : Run.from(server.run(execution.runId()));
            if (run != null) {
                display.accept(run);
            }
            var open = run != null && run.running();
            if (!execution.running() && (!open || waited++ >= PATIENCE)) {
                return new End(execution, run);
            }
            sleep(pause);
            pause = pause.multipliedBy(5).dividedBy(4).compareTo(LONGEST) < 0
                    ? pause.multipliedBy(5).dividedBy(4)
                    : LONGEST;
        }
    }

    private Execution look(String job, long executionId) {
        try {
            return Execution.from(server.execution(job, executionId));
        } catch (OpsException failure) {
            throw OpsException.outOfReach(
                    "Execution " + executionId + " of " + job + " can no longer be watched: " + failure.getMessage()
                            + " When the server died, skillforge up and then skillforge jobs restart " + job + " "
                            + executionId + " go on where it was.",
                    failure);
        }
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OpsException.outOfReach("Interrupted; the job goes on.", interrupted);
        }
    }
}
