package io.skillforge.platform.sql;

import java.sql.SQLException;

/** The database refused or failed; its own words are the message. A system exception: it rolls back and is logged. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
