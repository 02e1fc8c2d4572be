package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Table retention_run_chunks: the batches of a run, as a queue that several may work on. */
@ApplicationScoped
public class ChunkStore {

    @Inject
    Database database;

    /**
     * A chunk that is taken, with what its item and run say.
     *
     * @param size rows that are left in it; 0 for a month
     */
    public record Chunk(
            ChunkKey key,
            String dataset,
            String place,
            String part,
            LocalDate month,
            Instant cutoff,
            UUID tenant,
            int planned,
            int size,
            long itemPlanned,
            String fingerprint,
            int attempts,
            int affected,
            Map<String, Long> drift,
            Map<String, Long> hanging) {}

    /** What was done to a chunk, all in all. */
    public record Done(int affected, Map<String, Long> drift, Map<String, Long> hanging) {}

    /**
     * The next one that nobody works on, for this transaction: of the lowest stage that is not done, those that were tried
     * before last. Empty when there is none, or others hold them all.
     */
    public Optional<Chunk> claim(UUID runId, Instant now) {
        // Its keys are counted when it is found: counted before, those of every chunk that is left would be read.
        return database.query("""
                        with mine as materialized (
                            select c.*
                              from skillforge.retention_run_chunks c
                             where c.run_id = ? and c.done_at is null and (c.not_before is null or c.not_before <= ?)
                               and c.stage = (select min(stage) from skillforge.retention_run_chunks
                                               where run_id = ? and done_at is null)
                               and exists (select from skillforge.retention_runs where id = ? and status = 'running')
                             order by c.attempts, c.item, c.number
                             limit 1
                               for update skip locked)
                        select m.run_id, m.item, m.number, m.clock_from, m.clock_to, i.dataset, i.place, i.part, i.month,
                               i.cutoff, r.tenant_id, m.planned, cardinality(m.keys) as size, i.planned as item_planned,
                               i.fingerprint, m.attempts, m.affected, m.drift, m.hanging
                          from mine m
                          join skillforge.retention_run_items i on i.run_id = m.run_id and i.item = m.item
                          join skillforge.retention_runs r on r.id = m.run_id
                        """, ChunkStore::row, runId, now, runId, runId).stream()
                .findFirst();
    }

    public boolean anyLeft(UUID runId) {
        return database.one(
                "select exists (select from skillforge.retention_run_chunks where run_id = ? and done_at is null)",
                row -> row.getBoolean(1),
                runId);
    }

    /** A month that is to go whole, or keys of the object store. */
    public void insert(ChunkKey chunk, int stage, Collection<String> keys, long planned) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    insert into skillforge.retention_run_chunks
                        (run_id, item, number, stage, keys, planned, clock_from, clock_to)
                    values (?, ?, ?, ?, ?, ?, cast(? as timestamptz), cast(? as timestamptz))
                    """)) {
                statement.setObject(1, chunk.runId());
                statement.setInt(2, chunk.item());
                statement.setInt(3, chunk.number());
                statement.setInt(4, stage);
                statement.setArray(5, connection.createArrayOf("text", keys.toArray()));
                statement.setInt(6, (int) Math.min(planned, Integer.MAX_VALUE));
                statement.setString(7, text(chunk.clockFrom()));
                statement.setString(8, text(chunk.clockTo()));
                return statement.executeUpdate();
            }
        });
    }

    public List<String> keys(ChunkKey chunk) {
        return database.one(
                "select keys from skillforge.retention_run_chunks where run_id = ? and item = ? and number = ?",
                row -> Arrays.asList((String[]) row.getArray(1).getArray()),
                chunk.runId(),
                chunk.item(),
                chunk.number());
    }

    /** Done: which rows they were is not kept. */
    public void done(ChunkKey chunk, Done done, Instant at) {
        write(chunk, done, List.of(), 0, null, at);
    }

    /** Some rows were locked by others: they alone are tried again. */
    public void again(ChunkKey chunk, Done done, Collection<String> left, int attempts, Instant notBefore) {
        write(chunk, done, left, attempts, notBefore, null);
    }

    /** The run is not carried out, or not any further: which rows were meant is not kept. */
    public void forget(UUID runId) {
        database.update(
                "update skillforge.retention_run_chunks set keys = '{}' where run_id = ? and done_at is null", runId);
    }

    private void write(
            ChunkKey chunk, Done done, Collection<String> left, int attempts, Instant notBefore, Instant doneAt) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update skillforge.retention_run_chunks
                       set affected = ?, drift = cast(? as jsonb), hanging = cast(? as jsonb), keys = ?, attempts = ?,
                           not_before = cast(? as timestamptz), done_at = cast(? as timestamptz)
                     where run_id = ? and item = ? and number = ?
                    """)) {
                statement.setInt(1, done.affected());
                statement.setString(2, ItemStore.counts(done.drift()));
                statement.setString(3, ItemStore.counts(done.hanging()));
                statement.setArray(4, connection.createArrayOf("text", left.toArray()));
                statement.setInt(5, attempts);
                statement.setString(6, text(notBefore));
                statement.setString(7, text(doneAt));
                statement.setObject(8, chunk.runId());
                statement.setInt(9, chunk.item());
                statement.setInt(10, chunk.number());
                return statement.executeUpdate();
            }
        });
    }

    private static String text(Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static Chunk row(ResultSet row) throws SQLException {
        var key = new ChunkKey(
                Columns.uuid(row, "run_id"),
                row.getInt("item"),
                row.getInt("number"),
                Columns.instant(row, "clock_from"),
                Columns.instant(row, "clock_to"));
        return new Chunk(
                key,
                row.getString("dataset"),
                row.getString("place"),
                row.getString("part"),
                Columns.day(row, "month"),
                Columns.instant(row, "cutoff"),
                Columns.uuid(row, "tenant_id"),
                row.getInt("planned"),
                row.getInt("size"),
                row.getLong("item_planned"),
                row.getString("fingerprint"),
                row.getInt("attempts"),
                row.getInt("affected"),
                ItemStore.counts(row.getString("drift")),
                ItemStore.counts(row.getString("hanging")));
    }
}
