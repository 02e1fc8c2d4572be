package io.skillforge.retention;

import java.util.Locale;

/** How far a run is. */
public enum RunStatus {
    /** Its rows are being listed. */
    PLANNING,
    /** Listed; a second person may approve it. */
    PLANNED,
    /** Would have gone on by itself, but something is unusual; a person has to approve it. */
    WAITING,
    APPROVED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    STOPPED,
    /** Somebody decided against it. */
    REFUSED,
    /** Its policies or holds changed, or it is too old; it can only be planned anew. */
    STALE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RunStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
