package io.skillforge.consent.store;

import io.skillforge.consent.RunView;
import io.skillforge.platform.sql.Database;
import io.skillforge.privacy.TableOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Table consent_runs: bulk revocations. */
@ApplicationScoped
public class RunStore {

    private static final String SELECT = """
            select run_id, scope, tenant_id, user_id, purposes, dry_run, queued, triggered_by, reason, note, status,
                   subjects, failure, counts, started_at, ended_at
              from skillforge.consent_runs
            """;

    @Inject
    Database database;

    /** What people wrote about a run. */
    public record Words(String triggeredBy, String reason, String note) {}

    /** Answers whether the run is new. */
    public boolean insert(RunView run) {
        return database.update(
                        """
                        insert into skillforge.consent_runs
                            (run_id, scope, tenant_id, user_id, purposes, dry_run, queued, triggered_by, reason, note,
                             status, started_at)
                        values (?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?, ?)
                        on conflict (run_id) do nothing
                        """,
                        run.runId(),
                        run.scope(),
                        run.tenant(),
                        run.user(),
                        SqlArrays.ofPurposes(run.purposes()),
                        run.dryRun(),
                        run.queued(),
                        run.triggeredBy(),
                        run.reason(),
                        run.note(),
                        run.status(),
                        run.startedAt())
                == 1;
    }

    public Optional<RunView> find(UUID runId) {
        return database.query(SELECT + " where run_id = ?", RunStore::row, runId).stream()
                .findFirst();
    }

    public List<RunView> list(int limit) {
        return database.query(SELECT + " order by started_at desc, run_id limit ?", RunStore::row, limit);
    }

    public Words words(UUID runId) {
        return database.one(
                "select triggered_by, reason, note from skillforge.consent_runs where run_id = ?",
                row -> new Words(row.getString(1), row.getString(2), row.getString(3)),
                runId);
    }

    public void subjects(UUID runId, int subjects) {
        database.update("update skillforge.consent_runs set subjects = ? where run_id = ?", subjects, runId);
    }

    public void close(UUID runId, String status, String failure, List<TableOutcome> counts, Instant at) {
        database.update("""
                update skillforge.consent_runs
                   set status = ?, failure = ?, counts = cast(? as jsonb), ended_at = ?
                 where run_id = ?
                """, status, failure, OutcomesJson.write(counts), at, runId);
    }

    public void reopen(UUID runId) {
        database.update("""
                update skillforge.consent_runs set status = 'running', failure = null, ended_at = null
                 where run_id = ? and status <> 'succeeded'
                """, runId);
    }

    /** What the revocations of a run did together. */
    public List<TableOutcome> totals(UUID runId) {
        return database.query(
                """
                select o ->> 'table' as table_name, o ->> 'action' as action, sum((o ->> 'count')::bigint) as total
                  from skillforge.consent_revocations r,
                       jsonb_array_elements(r.outcomes) with ordinality as outcomes (o, position)
                 where r.run_id = ?
                 group by 1, 2
                 order by min(position), 1, 2
                """, row -> new TableOutcome(row.getString(1), row.getString(2), row.getLong(3), List.of()), runId);
    }

    private static RunView row(ResultSet row) throws SQLException {
        return new RunView(
                row.getObject("run_id", UUID.class),
                row.getString("scope"),
                row.getObject("tenant_id", UUID.class),
                row.getObject("user_id", UUID.class),
                SqlArrays.purposes(row, "purposes"),
                row.getBoolean("dry_run"),
                row.getBoolean("queued"),
                row.getString("triggered_by"),
                row.getString("reason"),
                row.getString("note"),
                row.getString("status"),
                row.getInt("subjects"),
                row.getString("failure"),
                Map.of(),
                OutcomesJson.read(row.getString("counts")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        var time = row.getObject("ended_at", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
