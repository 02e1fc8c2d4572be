package io.skillforge.platform.error;

import io.skillforge.platform.sql.Outages;
import java.util.Optional;

/** What is behind a failure that is nobody's mistake in the code, for doors that have to tell the caller. */
public enum Trouble {
    /** The database cannot be reached; the same may succeed in a moment. */
    DATABASE_AWAY,
    /** The work outlasted its time and was cancelled. */
    TOO_SLOW,
    /** A text or a time was sent that the database has no form for. */
    UNSTORABLE;

    /** Empty for any other failure. */
    public static Optional<Trouble> behind(Throwable failure) {
        if (Outages.wasTooLong(failure)) {
            return Optional.of(TOO_SLOW);
        }
        if (Outages.caused(failure)) {
            return Optional.of(DATABASE_AWAY);
        }
        return Outages.wasUnstorable(failure) ? Optional.of(UNSTORABLE) : Optional.empty();
    }
}
