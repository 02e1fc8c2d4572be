package io.skillforge.schema.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A connection inside one transaction, which every test takes back. */
record Session(Connection connection) {

    void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    List<String> column(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (answer.next()) {
                texts.add(answer.getString(1));
            }
            return texts;
        }
    }

    long number(String question) throws SQLException {
        return Long.parseLong(column(question).get(0));
    }

    /** Does it, takes it back, and answers the state of the refusal, {@code 00000} when there was none. */
    String attempt(String command) throws SQLException {
        var before = connection.setSavepoint();
        try {
            run(command);
            return "00000";
        } catch (SQLException refused) {
            return refused.getSQLState();
        } finally {
            connection.rollback(before);
        }
    }

    /** How many rows a command takes; it is taken back. 0 when the role may not do it at all. */
    long taken(String command) throws SQLException {
        var before = connection.setSavepoint();
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(command);
        } catch (SQLException refused) {
            return 0;
        } finally {
            connection.rollback(before);
        }
    }

    /** Becomes the server's role in a scope, as {@code platform.tenant} does; null for a setting that is not set. */
    void enter(String scope, Object tenant, Object person) throws SQLException {
        run("set local role skillforge_app");
        run(
                "select set_config('app.scope', '%s', true), set_config('app.tenant', '%s', true), set_config('app.person', '%s', true)"
                        .formatted(
                                scope == null ? "" : scope,
                                tenant == null ? "" : tenant,
                                person == null ? "" : person));
    }

    /** The superuser again, whom nothing is hidden from. */
    void leave() throws SQLException {
        run("reset role");
    }
}
