package io.skillforge.platform.outbox;

import java.time.Duration;
import java.util.Optional;

/**
 * How long a message waits after a failed attempt, and when it is given up. Delays grow by a factor up to a longest one and
 * are spread by a fifth to either side, so that what failed together does not come back together.
 *
 * @param attempts how often a message is tried in all
 */
record RetryPolicy(Duration first, double factor, Duration longest, int attempts) {

    private static final double SPREAD = 0.2;

    /** The broker is ours: it comes back soon, and then everything should be there soon. Given up after most of a day. */
    static final RetryPolicy QUEUE = new RetryPolicy(Duration.ofSeconds(1), 2, Duration.ofMinutes(1), 1_200);

    /** 5 s, 15 s, 45 s … 6 h: a restart of the receiver costs seconds, a long weekend of it costs nothing. About four days. */
    static final RetryPolicy WEBHOOK = new RetryPolicy(Duration.ofSeconds(5), 3, Duration.ofHours(6), 24);

    static RetryPolicy of(OutboxMessage.Kind kind) {
        return kind == OutboxMessage.Kind.QUEUE ? QUEUE : WEBHOOK;
    }

    /**
     * The wait after an attempt that failed, empty when it was the last.
     *
     * @param attempt which attempt failed, from 1
     * @param chance from 0 to 1
     */
    Optional<Duration> waitAfter(int attempt, double chance) {
        if (attempt >= attempts) {
            return Optional.empty();
        }
        var grown = Math.min(first.toMillis() * Math.pow(factor, attempt - 1.0), longest.toMillis());
        return Optional.of(Duration.ofMillis(Math.round(grown * (1 - SPREAD + 2 * SPREAD * chance))));
    }
}
