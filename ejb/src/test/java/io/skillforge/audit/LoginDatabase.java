package io.skillforge.audit;

import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.DatabaseException;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;

/** The database as services see it whose every call is a transaction, in the scope of everybody. A connection a thread. */
final class LoginDatabase extends Database {

    private final DatabaseLogin login;
    private final ThreadLocal<Connection> connections = ThreadLocal.withInitial(this::connect);

    LoginDatabase(DatabaseLogin login) {
        this.login = login;
    }

    @Override
    public <T> T with(Work<T> work) {
        var connection = connections.get();
        try {
            try (var scope = connection.createStatement()) {
                scope.execute("select set_config('app.scope', 'all', true)");
            }
            var result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private Connection connect() {
        try {
            var connection = TestPostgres.connect(login);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
