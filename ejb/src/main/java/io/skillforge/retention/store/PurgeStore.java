package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes the rows of a chunk: those that are still past their time and not held, and that nobody else works on. */
@ApplicationScoped
public class PurgeStore {

    @Inject
    Database database;

    /** What a chunk's rows were found to be; those that are not seen are gone or locked. */
    public record Seen(long affected, long held, long restored, long changed) {

        public long rows() {
            return affected + held + restored + changed;
        }
    }

    /** A row that is locked for this transaction. Values are bytes for sealed columns, else text. */
    public record Row(
            String key, boolean due, boolean held, boolean restored, UUID tenant, Map<String, Object> values) {}

    /** Deletes, in one statement. */
    public Seen delete(Target target, ChunkKey chunk, Bounds bounds) {
        var sql = new RowSql(target);
        // Where a row lies holds as long as it is locked, and is found without an index.
        var statement = SqlText.of("with seen as materialized (select t.tableoid as in_table, t.ctid as at_place, ")
                .add(state(sql, bounds))
                .add(sql.among(chunk))
                .add(sql.near(chunk))
                .add(sql.locks() + "), gone as (delete from " + sql.table()
                        + " t using seen s where t.tableoid = s.in_table and t.ctid = s.at_place")
                .add(sql.near(chunk))
                .add("""
                         and s.due and not s.held returning 1)
                        select (select count(*) from gone) as affected, count(*) filter (where due and held) as held,
                               count(*) filter (where not due and restored) as restored,
                               count(*) filter (where not due and not restored) as changed
                          from seen
                        """);
        return database.one(
                statement.text(),
                row -> new Seen(
                        row.getLong("affected"), row.getLong("held"), row.getLong("restored"), row.getLong("changed")),
                statement.values());
    }

    /** Locks what there is of a chunk, for a change that one statement cannot make. */
    public List<Row> lock(Target target, ChunkKey chunk, Bounds bounds, Collection<String> columns) {
        var sql = new RowSql(target);
        var tenant = target.tenantColumn();
        var statement = SqlText.of("with ")
                .add(sql.wanted(chunk))
                .add(" select w.k as key, " + (tenant == null ? "null::uuid" : "t." + tenant) + " as tenant, ")
                .add(state(sql, bounds));
        columns.forEach(column -> statement.add(", " + read(target, column) + " as v_" + column));
        statement.add(found(sql, chunk));
        return database.query(statement.text(), row -> row(row, target, columns), statement.values());
    }

    /** The keys of a chunk whose rows are there and locked by somebody else. */
    public List<String> lockedByOthers(Target target, ChunkKey chunk) {
        var sql = new RowSql(target);
        var present = "wanted w join " + sql.from() + " on " + sql.key().matches("t", "w") + " where true";
        var statement = SqlText.of("with ")
                .add(sql.wanted(chunk))
                .add(", free as materialized (select w.k from " + present)
                .add(sql.near(chunk))
                .add(sql.locks() + ") select w.k from " + present)
                .add(sql.near(chunk))
                .add(" except select k from free");
        return database.query(statement.text(), row -> row.getString(1), statement.values());
    }

    private static SqlText state(RowSql sql, Bounds bounds) {
        return new SqlText()
                .add(sql.due(bounds))
                .add(" is true as due, ")
                .add(sql.held(bounds.at()))
                .add(" as held, " + sql.clock() + " is null as restored");
    }

    private static SqlText found(RowSql sql, ChunkKey chunk) {
        return SqlText.of(
                        " from wanted w join " + sql.from() + " on " + sql.key().matches("t", "w") + " where true")
                .add(sql.near(chunk))
                .add(sql.locks());
    }

    private static String read(Target target, String column) {
        return isSealed(target, column) ? "t." + column : "t." + column + "::text";
    }

    private static boolean isSealed(Target target, String column) {
        return target.table().columns().get(column).encrypted() != null;
    }

    private static Row row(ResultSet row, Target target, Collection<String> columns) throws SQLException {
        var values = new LinkedHashMap<String, Object>();
        for (var column : columns) {
            var name = "v_" + column;
            values.put(column, isSealed(target, column) ? row.getBytes(name) : row.getString(name));
        }
        return new Row(
                row.getString("key"),
                row.getBoolean("due"),
                row.getBoolean("held"),
                row.getBoolean("restored"),
                Columns.uuid(row, "tenant"),
                values);
    }
}
