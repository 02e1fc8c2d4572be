package io.skillforge.schema;

import io.skillforge.schema.fixture.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What tests ask of a database, each time over a connection of its own. */
final class Sql {

    private Sql() {}

    /** All commands in one transaction. */
    static void run(DatabaseLogin login, String commands) throws SQLException {
        try (var connection = TestPostgres.connect(login);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(commands);
            connection.commit();
        }
    }

    /** For what refuses to run in a transaction. */
    static void plain(DatabaseLogin login, String command) throws SQLException {
        try (var connection = TestPostgres.connect(login);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    static List<String> column(DatabaseLogin login, String question) throws SQLException {
        try (var connection = TestPostgres.connect(login)) {
            return column(connection, question);
        }
    }

    static List<String> column(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            var texts = new ArrayList<String>();
            while (answer.next()) {
                texts.add(answer.getString(1));
            }
            return texts;
        }
    }

    /** A file beside the tests. */
    static String text(String name) {
        try (var file = Sql.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
