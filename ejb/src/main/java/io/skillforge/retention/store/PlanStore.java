package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.domain.Hanging;
import io.skillforge.retention.domain.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Finds the rows of datasets that are past their time, and lists them in chunks. */
@ApplicationScoped
public class PlanStore {

    @Inject
    Database database;

    /** How many rows, between which moments of their clock, and a hash over their keys. */
    public record Listed(long rows, Instant oldest, Instant newest, String fingerprint) {}

    /** Lists the rows that are due and not held, oldest first, and answers what was listed. */
    public Listed list(Target target, Bounds bounds, UUID runId, int item, int batch) {
        var sql = new RowSql(target);
        var statement = SqlText.of("""
                        insert into skillforge.retention_run_chunks
                            (run_id, item, number, stage, keys, planned, clock_from, clock_to)
                        select ?, ?, number, ?, array_agg(key order by clock, key), count(*), min(clock), max(clock)
                          from (select key, clock, (row_number() over (order by clock, key) - 1) / ? as number
                                  from (select (""", runId, item, target.stage(), batch)
                .add(sql.key().text("t") + ") collate \"C\" as key, " + sql.clock() + " as clock from " + sql.from()
                        + " where ")
                .add(sql.due(bounds))
                .add(" and not ")
                .add(sql.held(bounds.at()))
                .add(") due) numbered group by number");
        database.update(statement.text(), statement.values());
        return listed(runId, item);
    }

    /** What stands in the chunks of an item. */
    public Listed listed(UUID runId, int item) {
        return database.one("""
                select coalesce(sum(planned), 0) as rows, min(clock_from) as oldest, max(clock_to) as newest,
                       encode(sha256(convert_to(coalesce(string_agg(md5(array_to_string(keys, ',')), ',' order by number),
                                                         ''), 'UTF8')), 'hex') as fingerprint
                  from skillforge.retention_run_chunks
                 where run_id = ? and item = ?
                """, PlanStore::row, runId, item);
    }

    /** A month that goes whole, by the same measure at planning and at dropping. */
    public Listed month(Target target, Bounds bounds) {
        var sql = new RowSql(target);
        var statement = SqlText.of("select count(*) as rows, min(" + sql.clock() + ") as oldest, max(" + sql.clock()
                        + ") as newest, coalesce(bit_xor(hashtextextended("
                        + sql.key().text("t")
                        + ", 0)), 0)::text as fingerprint from " + sql.from() + " where ")
                .add(sql.due(bounds));
        return database.one(statement.text(), PlanStore::row, statement.values());
    }

    public long countDue(Target target, Bounds bounds) {
        return count(target, new RowSql(target).due(bounds));
    }

    public long countHeld(Target target, Bounds bounds) {
        var sql = new RowSql(target);
        return count(target, sql.due(bounds).add(" and ").add(sql.held(bounds.at())));
    }

    /** Due and not held. */
    public Listed overdue(Target target, Bounds bounds) {
        var sql = new RowSql(target);
        var statement = SqlText.of("select count(*) as rows, min(" + sql.clock() + ") as oldest, max(" + sql.clock()
                        + ") as newest, '' as fingerprint from " + sql.from() + " where ")
                .add(sql.due(bounds))
                .add(" and not ")
                .add(sql.held(bounds.at()));
        return database.one(statement.text(), PlanStore::row, statement.values());
    }

    /** Rows of another table that what was listed reaches. */
    public long countHanging(Target target, Hanging hanging, UUID runId, int item) {
        var type = target.facts().types().get(target.table().key().get(0));
        var any = String.join(
                " or ",
                hanging.columns().stream()
                        .map(column -> "c." + column + " in (select k from gone)")
                        .toList());
        return database.one(
                "with gone as materialized (select k::" + type
                        + " as k from skillforge.retention_run_chunks, unnest(keys) k"
                        + " where run_id = ? and item = ?) select count(*) from skillforge."
                        + hanging.table().name() + " c where " + any,
                row -> row.getLong(1),
                runId,
                item);
    }

    /** Some rows of the first chunk, oldest first, as JSON. */
    public List<String> sample(Target target, UUID runId, int item, int limit) {
        var sql = new RowSql(target);
        var statement = SqlText.of("with ")
                .add(sql.wanted(new ChunkKey(runId, item, 0, null, null)))
                .add(
                        " select to_jsonb(t)::text from wanted w join " + sql.from() + " on "
                                + sql.key().matches("t", "w") + " order by " + sql.clock() + ", w.k limit ?",
                        limit);
        return database.query(statement.text(), row -> row.getString(1), statement.values());
    }

    private long count(Target target, SqlText condition) {
        var statement = SqlText.of("select count(*) from " + new RowSql(target).from() + " where ")
                .add(condition);
        return database.one(statement.text(), row -> row.getLong(1), statement.values());
    }

    private static Listed row(ResultSet row) throws SQLException {
        return new Listed(
                row.getLong("rows"),
                Columns.instant(row, "oldest"),
                Columns.instant(row, "newest"),
                row.getString("fingerprint"));
    }
}
