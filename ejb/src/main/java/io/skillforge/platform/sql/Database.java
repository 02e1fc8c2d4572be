package io.skillforge.platform.sql;

import io.skillforge.platform.clock.Deadline;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Runs SQL with bound parameters on the transaction's connection; within one transaction every call uses the same one.
 * A failure becomes a {@link DatabaseException}; a statement that outlasts the thread's {@link Deadline} is one. Stateless, safe for any thread.
 */
@ApplicationScoped
public class Database {

    /** What the server becomes, for one transaction, to load reference data. */
    public static final String ETL_ROLE = "skillforge_etl";

    @Resource(lookup = "java:jboss/datasources/SkillForge")
    DataSource dataSource;

    @FunctionalInterface
    public interface Mapper<T> {
        T map(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public int update(String sql, Object... parameters) {
        return with(connection -> {
            try (var statement = prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    public <T> List<T> query(String sql, Mapper<T> mapper, Object... parameters) {
        return with(connection -> {
            try (var statement = prepare(connection, sql, parameters);
                    var rows = statement.executeQuery()) {
                var result = new ArrayList<T>();
                while (rows.next()) {
                    result.add(mapper.map(rows));
                }
                return result;
            }
        });
    }

    /** The one row a statement answers. */
    public <T> T one(String sql, Mapper<T> mapper, Object... parameters) {
        return query(sql, mapper, parameters).get(0);
    }

    /** Takes on a role's rights until the end of the transaction; the server's own rights do not include them. */
    public void become(String role) {
        one("select set_config('role', ?, true)", row -> row.getString(1), role);
    }

    /** Hands the rows of a statement to a reader one by one; only as many as a fetch brings are in memory. */
    public <T> void each(String sql, int fetch, Mapper<T> mapper, Consumer<T> reader) {
        with(connection -> {
            try (var statement = prepare(connection, sql)) {
                statement.setFetchSize(fetch);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(mapper.map(rows));
                    }
                }
            }
            return null;
        });
    }

    /** Lets the transaction see one moment until its end, and write nothing. Before any other statement of it. */
    public void freeze() {
        execute("set transaction isolation level repeatable read, read only");
    }

    /** The same for statements of which one plan is good for all values: a connection plans each of them once. */
    public void freezeWithPlansOfAllValues() {
        execute("set transaction isolation level repeatable read, read only;"
                + " set local plan_cache_mode = force_generic_plan");
    }

    private void execute(String statements) {
        with(connection -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(statements);
            }
        });
    }

    public <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        var seconds = Deadline.secondsLeft();
        if (seconds > 0) {
            statement.setQueryTimeout(seconds);
        }
        for (var i = 0; i < parameters.length; i++) {
            var value = parameters[i] instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : parameters[i];
            statement.setObject(i + 1, value);
        }
        return statement;
    }
}
