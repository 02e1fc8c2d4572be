package io.skillforge.privacy;

import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;

/** The database as a service sees it inside one transaction: always the same connection, and nobody closes it. */
final class ConnectionDatabase extends Database {

    private final Connection connection;

    ConnectionDatabase(Connection connection) {
        this.connection = connection;
    }

    @Override
    public <T> T with(Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
