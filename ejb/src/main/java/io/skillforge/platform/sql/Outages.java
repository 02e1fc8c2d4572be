package io.skillforge.platform.sql;

import java.sql.SQLException;

/** Tells a database that was away from one that refused. After a restart the pool hands out broken connections for a while. */
public final class Outages {

    private Outages() {}

    /** Whether a failure comes of a lost or missing connection, so that the same may succeed in a moment. */
    public static boolean caused(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal && isOutage(refusal)) {
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
