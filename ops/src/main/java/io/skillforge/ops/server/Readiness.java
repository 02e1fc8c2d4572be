package io.skillforge.ops.server;

import io.skillforge.ops.OpsException;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/** Waits until a server that was just started is ready, or will never be. */
public final class Readiness {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final int PAUSE_MILLIS = 300;

    private final ServerProcess process;
    private final LongConsumer waiting;

    /** @param waiting is told the seconds that have passed, every so often */
    public Readiness(ServerProcess process, LongConsumer waiting) {
        this.process = process;
        this.waiting = waiting;
    }

    public void await(RunningServer server) {
        var begin = System.nanoTime();
        while (true) {
            process.failure(server).ifPresent(sentence -> {
                throw OpsException.outOfReach(sentence);
            });
            var health = Health.ask(server.managementUrl(), "/health/ready");
            if (health.map(Health::up).orElse(false)) {
                return;
            }
            var passed = Duration.ofNanos(System.nanoTime() - begin);
            if (passed.compareTo(LONGEST) > 0) {
                throw OpsException.outOfReach("The server is not ready after " + LONGEST.toSeconds() + " seconds: "
                        + health.map(Readiness::down).orElse("it does not answer") + "; see skillforge logs.");
            }
            waiting.accept(passed.toSeconds());
            pause();
        }
    }

    private static String down(Health health) {
        return health.checks().stream()
                .filter(check -> !check.up())
                .map(check -> check.name() + " is down" + (check.detail().isEmpty() ? "" : " (" + check.detail() + ")"))
                .collect(Collectors.joining(", "));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OpsException.outOfReach("Interrupted while the server was starting.", interrupted);
        }
    }
}
