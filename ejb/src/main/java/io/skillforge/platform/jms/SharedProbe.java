package io.skillforge.platform.jms;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One question for all who wait: every answer of a database that is away costs a stack trace in the log. */
final class SharedProbe {

    private static final long FRESH_NANOS = Duration.ofMillis(900).toNanos();

    private boolean answer;
    private long asked;

    synchronized boolean answers(BooleanSupplier question) {
        if (asked == 0 || System.nanoTime() - asked > FRESH_NANOS) {
            answer = question.getAsBoolean();
            asked = System.nanoTime();
        }
        return answer;
    }
}
