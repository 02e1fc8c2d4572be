package io.skillforge.it;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for something to be so, and says what it waited for when it is not in time. */
public final class Await {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private Await() {}

    /** Asks until there is an answer. */
    public static <T> T until(String what, Duration deadline, Supplier<Optional<T>> question) {
        var end = System.nanoTime() + deadline.toNanos();
        while (true) {
            var answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("Waited %d s in vain until %s".formatted(deadline.toSeconds(), what));
            }
            pause();
        }
    }

    public static void untilTrue(String what, Duration deadline, Supplier<Boolean> question) {
        until(what, deadline, () -> question.get() ? Optional.of(true) : Optional.empty());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting", e);
        }
    }
}
