package io.skillforge.retention;

import java.util.Locale;

/** Who wants a run: somebody; the night; the monitor, for what stayed beyond its grace. */
public enum RunKind {
    MANUAL,
    STANDING,
    MONITOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
