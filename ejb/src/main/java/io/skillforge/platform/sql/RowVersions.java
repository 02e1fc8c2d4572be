package io.skillforge.platform.sql;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;

/** Optimistic locking: a change says which version of the row it was made for, and is refused when that is over. */
public final class RowVersions {

    private RowVersions() {}

    public static void check(long found, long expected) {
        if (found != expected) {
            throw changed();
        }
    }

    static DomainException changed() {
        return new DomainException(
                ProblemKind.VERSION_CHANGED,
                "Somebody has changed this meanwhile; read it again and repeat the change");
    }
}
