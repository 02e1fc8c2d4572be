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

    /** A row of a chunk. Values are bytes for sealed columns, else text. */
    public record Row(
            String key, boolean due, boolean held, boolean restored, UUID tenant, Map<String, Object> values) {}

    /** Deletes, in one statement, and answers how many. */
    public int delete(Target target, ChunkKey chunk, Bounds bounds) {
        var sql = new RowSql(target);
        var meant = new SqlText()
                .add(sql.among(chunk))
                .add(sql.near(chunk))
                .add(" and ")
                .add(sql.due(bounds))
                .add(" and not ")
                .add(sql.held(bounds.at()))
                .add(sql.locks());
        // Where a row lies holds as long as it is locked. With partitions one place is in several tables; without, the
        // places are gone through in their order, which is less work than a look for each.
        var statement = target.facts().partitionColumn() == null
                ? SqlText.of("delete from " + sql.table() + " t where t.ctid = any (array(select t.ctid")
                        .add(meant)
                        .add("))")
                : SqlText.of("delete from " + sql.table()
                                + " t using (select t.tableoid as in_table, t.ctid as at_place")
                        .add(meant)
                        .add(") m where t.tableoid = m.in_table and t.ctid = m.at_place")
                        .add(sql.near(chunk));
        return database.update(statement.text(), statement.values());
    }

    /** What is there of a chunk, locked or not. */
    public List<Row> look(Target target, ChunkKey chunk, Bounds bounds) {
        var statement = rows(target, chunk, bounds, List.of());
        return database.query(statement.text(), row -> row(row, target, List.of()), statement.values());
    }

    /** Locks what there is of a chunk, for a change that one statement cannot make. */
    public List<Row> lock(Target target, ChunkKey chunk, Bounds bounds, Collection<String> columns) {
        var statement = rows(target, chunk, bounds, columns).add(new RowSql(target).locks());
        return database.query(statement.text(), row -> row(row, target, columns), statement.values());
    }

    private static SqlText rows(Target target, ChunkKey chunk, Bounds bounds, Collection<String> columns) {
        var sql = new RowSql(target);
        var tenant = target.tenantColumn();
        var statement = SqlText.of("with ")
                .add(sql.wanted(chunk))
                .add(" select w.k as key, " + (tenant == null ? "null::uuid" : "t." + tenant) + " as tenant, ")
                .add(sql.due(bounds))
                .add(" is true as due, ")
                .add(sql.held(bounds.at()))
                .add(" as held, " + sql.clock() + " is null as restored");
        columns.forEach(column -> statement.add(", " + read(target, column) + " as v_" + column));
        return statement
                .add(" from wanted w join " + sql.from() + " on " + sql.key().matches("t", "w") + " where true")
                .add(sql.near(chunk));
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
