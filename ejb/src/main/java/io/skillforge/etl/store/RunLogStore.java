package io.skillforge.etl.store;

import io.skillforge.etl.RejectView;
import io.skillforge.etl.RunView;
import io.skillforge.etl.domain.Reject;
import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The run log: etl_run_log, etl_run_steps, etl_rejects. */
@ApplicationScoped
public class RunLogStore {

    private static final String SELECT_RUN = """
            select run_id, source, release, job_name, location, status, dry_run, attempts, job_execution_id, node,
                   triggered_by, started_at, ended_at, input_checksum, reason, counts
              from skillforge.etl_run_log
            """;

    @Inject
    Database database;

    public Optional<RunView> find(UUID runId) {
        return database.query(SELECT_RUN + " where run_id = ?", row -> run(row, steps(runId)), runId).stream()
                .findFirst();
    }

    public Optional<UUID> findByInstance(String node, long jobInstanceId) {
        var sql = "select run_id from skillforge.etl_run_log where node = ? and job_instance_id = ?";
        return database.query(sql, row -> row.getObject(1, UUID.class), node, jobInstanceId).stream()
                .findFirst();
    }

    /** Newest first. */
    public List<RunView> list(String source, int limit) {
        var sql = SELECT_RUN + " where cast(? as text) is null or source = ? order by started_at desc, run_id limit ?";
        return database.query(sql, row -> run(row, List.of()), source, source, limit);
    }

    public void insert(RunView run, long jobInstanceId) {
        database.update(
                """
                insert into skillforge.etl_run_log
                    (run_id, source, job_name, job_instance_id, job_execution_id, node, location, dry_run, triggered_by,
                     status, started_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                run.runId(),
                run.source(),
                run.job(),
                jobInstanceId,
                run.jobExecutionId(),
                run.node(),
                run.location(),
                run.dryRun(),
                run.triggeredBy(),
                run.status(),
                run.startedAt());
    }

    public void reopen(UUID runId, long executionId) {
        database.update("""
                update skillforge.etl_run_log
                   set status = 'running', ended_at = null, reason = null, attempts = attempts + 1, job_execution_id = ?
                 where run_id = ?
                """, executionId, runId);
    }

    public void close(UUID runId, String status, String reason, Instant at) {
        database.update(
                "update skillforge.etl_run_log set status = ?, reason = ?, ended_at = ? where run_id = ?",
                status,
                reason,
                at,
                runId);
    }

    public void recordInput(UUID runId, String source, String release, String checksum, String inputJson) {
        database.update("""
                update skillforge.etl_run_log
                   set source = ?, release = ?, input_checksum = ?, input = cast(? as jsonb)
                 where run_id = ?
                """, source, release, checksum, inputJson, runId);
    }

    public String input(UUID runId) {
        var sql = "select coalesce(input, '{}') from skillforge.etl_run_log where run_id = ?";
        return database.one(sql, row -> row.getString(1), runId);
    }

    /** A run that published: its input and its counts. */
    public record Published(String input, List<RunView.Counts> counts) {

        public List<Long> rowsOf(String table) {
            return counts.stream()
                    .filter(count -> count.subject().equals(table))
                    .map(RunView.Counts::read)
                    .toList();
        }
    }

    /** The newest runs of a source whose release was published. */
    public List<Published> published(String source, int limit) {
        return database.query(
                """
                select l.input, l.counts
                  from skillforge.data_releases r
                  join skillforge.etl_run_log l on l.run_id = r.run_id
                 where r.source = ?
                 order by r.id desc
                 limit ?
                """, row -> new Published(row.getString(1), CountsJson.read(row.getString(2))), source, limit);
    }

    /** Sets the counts of some subjects and leaves the others: the newest count of a subject is the true one. */
    public void recordCounts(UUID runId, List<RunView.Counts> counts) {
        var json = CountsJson.write(counts);
        database.update("""
                update skillforge.etl_run_log
                   set counts = coalesce((select jsonb_agg(old order by n)
                                            from jsonb_array_elements(counts) with ordinality as olds (old, n)
                                           where not exists (select from jsonb_array_elements(cast(? as jsonb)) new
                                                              where new ->> 'subject' = old ->> 'subject')),
                                         '[]') || cast(? as jsonb)
                 where run_id = ?
                """, json, json, runId);
    }

    /** Adds to the counts of some subjects; the row is locked meanwhile, since several may add at once. */
    public void addCounts(UUID runId, List<RunView.Counts> counts) {
        var sql = "select counts from skillforge.etl_run_log where run_id = ? for no key update";
        var known = CountsJson.read(database.one(sql, row -> row.getString(1), runId)).stream()
                .collect(Collectors.toMap(RunView.Counts::subject, Function.identity()));
        recordCounts(
                runId,
                counts.stream()
                        .map(count ->
                                known.containsKey(count.subject()) ? count.plus(known.get(count.subject())) : count)
                        .toList());
    }

    public void startStep(UUID runId, int attempt, String step, String item, Instant at) {
        database.update("""
                insert into skillforge.etl_run_steps (run_id, attempt, step, item, status, started_at)
                values (?, ?, ?, ?, 'running', ?)
                on conflict (run_id, attempt, step, item) do nothing
                """, runId, attempt, step, item, at);
    }

    public void progress(UUID runId, int attempt, String step, String item, long rows) {
        database.update(
                "update skillforge.etl_run_steps set rows = ? where run_id = ? and attempt = ? and step = ? and item = ?",
                rows,
                runId,
                attempt,
                step,
                item);
    }

    public void endStep(UUID runId, RunView.Step step) {
        database.update(
                """
                update skillforge.etl_run_steps
                   set status = ?, rows = ?, message = ?, ended_at = ?
                 where run_id = ? and attempt = ? and step = ? and item = ?
                """,
                step.status(),
                step.rows(),
                step.message(),
                step.endedAt(),
                runId,
                step.attempt(),
                step.step(),
                step.item());
    }

    /** The rejects of a file as a pass over it found them; those of an earlier pass go. */
    public void replaceRejects(UUID runId, String file, List<Reject> rejects) {
        database.update("delete from skillforge.etl_rejects where run_id = ? and file = ?", runId, file);
        database.with(connection -> {
            try (var insert = connection.prepareStatement("""
                    insert into skillforge.etl_rejects (run_id, file, line, column_name, value, reason, remedy)
                    values (?, ?, ?, ?, ?, ?, ?)
                    """)) {
                for (var reject : rejects) {
                    insert.setObject(1, runId);
                    insert.setString(2, file);
                    insert.setInt(3, reject.line());
                    insert.setString(4, reject.column());
                    insert.setString(5, reject.value());
                    insert.setString(6, reject.reason());
                    insert.setString(7, reject.remedy());
                    insert.addBatch();
                }
                return insert.executeBatch();
            }
        });
    }

    public List<RejectView> rejects(UUID runId, long afterId, int limit) {
        return database.query(
                """
                select id, file, line, column_name, value, reason, remedy
                  from skillforge.etl_rejects
                 where run_id = ? and id > ?
                 order by id
                 limit ?
                """,
                row -> new RejectView(
                        row.getLong(1),
                        row.getString(2),
                        row.getObject(3, Integer.class),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)),
                runId,
                afterId,
                limit);
    }

    /** Runs this node left running when it died. */
    public int markCrashed(String node, Instant at, String reason) {
        database.update("""
                update skillforge.etl_run_steps s
                   set status = 'crashed', ended_at = ?, message = ?
                  from skillforge.etl_run_log r
                 where r.run_id = s.run_id and r.node = ? and s.status = 'running'
                """, at, reason, node);
        return database.update("""
                update skillforge.etl_run_log set status = 'crashed', ended_at = ?, reason = ?
                 where node = ? and status = 'running'
                """, at, reason, node);
    }

    private List<RunView.Step> steps(UUID runId) {
        return database.query(
                """
                select attempt, step, item, status, rows, started_at, ended_at, message
                  from skillforge.etl_run_steps
                 where run_id = ?
                 order by attempt, started_at, item
                """,
                row -> new RunView.Step(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        instant(row, 6),
                        instant(row, 7),
                        row.getString(8)),
                runId);
    }

    private static RunView run(ResultSet row, List<RunView.Step> steps) throws SQLException {
        return new RunView(
                row.getObject("run_id", UUID.class),
                row.getString("source"),
                row.getString("release"),
                row.getString("job_name"),
                row.getString("location"),
                row.getString("status"),
                row.getBoolean("dry_run"),
                row.getInt("attempts"),
                row.getLong("job_execution_id"),
                row.getString("node"),
                row.getString("triggered_by"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("input_checksum"),
                row.getString("reason"),
                CountsJson.read(row.getString("counts")),
                steps);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
