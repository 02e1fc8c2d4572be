package io.skillforge.platform.clock;

import java.time.Duration;

/**
 * Until when the work of the running thread may take. Each statement is given what is left, and the database cancels it when
 * that is over. It does not follow to other threads; jobs have none.
 */
public final class Deadline {

    private static final ThreadLocal<Long> END = new ThreadLocal<>();

    private Deadline() {}

    /** From now on; until {@link #clear()}. */
    public static void in(Duration time) {
        END.set(System.nanoTime() + time.toNanos());
    }

    public static void clear() {
        END.remove();
    }

    /** Whole seconds, at least one, as drivers count; 0 is no limit, as they understand it. */
    public static int secondsLeft() {
        var end = END.get();
        return end == null
                ? 0
                : Math.max(1, (int) Duration.ofNanos(end - System.nanoTime()).toSeconds());
    }
}
