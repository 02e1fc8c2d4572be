package io.skillforge.it.partner;

import io.skillforge.platform.sql.Database;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/** One connection of the superuser, whom row-level security does not concern; each statement is committed. */
final class AdministratorDatabase extends Database implements AutoCloseable {

    private final Connection connection;

    AdministratorDatabase(DatabaseLogin login) throws SQLException {
        connection = TestPostgres.connect(login);
    }

    Connection connection() {
        return connection;
    }

    @Override
    public <T> T with(Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
