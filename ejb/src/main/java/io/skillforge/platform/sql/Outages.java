package io.skillforge.platform.sql;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Predicate;

/** Tells a database that was away, or too slow, from one that refused. After a restart the pool hands out broken connections for a while. */
public final class Outages {

    private static final String CANCELLED = "57014";

    /** Not in the encoding, no such character, out of the range of times. */
    private static final Set<String> UNSTORABLE = Set.of("22021", "22P05", "22008");

    private Outages() {}

    /** Whether a failure comes of a lost or missing connection, so that the same may succeed in a moment. */
    public static boolean caused(Throwable failure) {
        return isBehind(failure, Outages::isOutage);
    }

    /** Whether a statement was cancelled because it took too long. */
    public static boolean wasTooLong(Throwable failure) {
        return isBehind(failure, refusal -> CANCELLED.equals(refusal.getSQLState()));
    }

    /** Whether a text or a time was sent that the database has no form for, such as a text with a zero in it. */
    public static boolean wasUnstorable(Throwable failure) {
        return isBehind(failure, refusal -> UNSTORABLE.contains(String.valueOf(refusal.getSQLState())));
    }

    private static boolean isBehind(Throwable failure, Predicate<SQLException> test) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && test.test(refusal)) {
                return true;
            }
        }
        return false;
    }

    /** Classes of SQLSTATE: connection, server shut down or starting, out of resources. IJ are the pool's own messages. */
    private static boolean isOutage(SQLException refusal) {
        var state = refusal.getSQLState() == null ? "" : refusal.getSQLState();
        var message = refusal.getMessage() == null ? "" : refusal.getMessage();
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || message.startsWith("IJ");
    }
}
