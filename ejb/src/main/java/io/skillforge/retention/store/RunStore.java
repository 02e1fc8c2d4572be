package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.RetentionRunView;
import io.skillforge.retention.RunKind;
import io.skillforge.retention.RunStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Table retention_runs. */
@ApplicationScoped
public class RunStore {

    private static final String SELECT = """
            select id, kind, status, tenant_id, datasets, before, as_of, triggered_by, reason, requested_by, approved_by,
                   approved_at, policy_fingerprint, holds_fingerprint, plan_fingerprint, waits_for, failure, created_at,
                   planned_at, started_at, ended_at
              from skillforge.retention_runs
            """;

    @Inject
    Database database;

    /** Answers whether it is new. */
    public boolean insert(RetentionRunView run) {
        return database.update(
                        """
                        insert into skillforge.retention_runs
                            (id, kind, status, tenant_id, datasets, before, as_of, triggered_by, reason, requested_by,
                             policy_fingerprint, holds_fingerprint, created_at)
                        values (?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (id) do nothing
                        """,
                        run.id(),
                        run.kind().code(),
                        run.status().code(),
                        run.tenant(),
                        RowSql.array(run.datasets()),
                        run.before(),
                        run.asOf(),
                        run.triggeredBy(),
                        run.reason(),
                        run.requestedBy(),
                        run.policyFingerprint(),
                        run.holdsFingerprint(),
                        run.createdAt())
                == 1;
    }

    public Optional<RetentionRunView> find(UUID id) {
        return database.query(SELECT + " where id = ?", RunStore::row, id).stream()
                .findFirst();
    }

    /** Finds it and keeps others from changing it. */
    public Optional<RetentionRunView> lock(UUID id) {
        return database.query(SELECT + " where id = ? for update", RunStore::row, id).stream()
                .findFirst();
    }

    /** Newest first; null for any kind or status. */
    public List<RetentionRunView> list(RunKind kind, RunStatus status, int limit) {
        var conditions = new Conditions()
                .and("true")
                .andIfGiven("kind = ?", kind == null ? null : kind.code())
                .andIfGiven("status = ?", status == null ? null : status.code());
        var values = new ArrayList<>(conditions.values());
        values.add(limit);
        return database.query(
                SELECT + " where " + conditions.sql() + " order by created_at desc, id limit ?",
                RunStore::row,
                values.toArray());
    }

    public void planned(UUID id, RunStatus status, String fingerprint, Collection<String> waitsFor, Instant at) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    update skillforge.retention_runs
                       set status = ?, plan_fingerprint = ?, waits_for = ?, planned_at = ?
                     where id = ?
                    """)) {
                statement.setString(1, status.code());
                statement.setString(2, fingerprint);
                statement.setArray(3, connection.createArrayOf("text", waitsFor.toArray()));
                statement.setObject(4, at.atOffset(ZoneOffset.UTC));
                statement.setObject(5, id);
                return statement.executeUpdate();
            }
        });
    }

    public void approved(UUID id, String by, Instant at) {
        database.update(
                "update skillforge.retention_runs set status = 'approved', approved_by = ?, approved_at = ? where id = ?",
                by,
                at,
                id);
    }

    public void started(UUID id, Instant at) {
        database.update(
                "update skillforge.retention_runs set status = 'running', started_at = coalesce(started_at, ?),"
                        + " ended_at = null, failure = null where id = ?",
                at,
                id);
    }

    public void ended(UUID id, RunStatus status, String failure, Instant at) {
        database.update(
                "update skillforge.retention_runs set status = ?, failure = ?, ended_at = ? where id = ?",
                status.code(),
                failure,
                at,
                id);
    }

    /** What the newest runs that were executed planned for a dataset, without those that hang on it. */
    public List<Long> pastVolumes(String dataset, UUID tenant, int runs) {
        return database.query("""
                select (select coalesce(sum(i.planned), 0) from skillforge.retention_run_items i
                         where i.run_id = r.id and i.dataset = ? and i.part <> 'hanging')
                  from skillforge.retention_runs r
                 where r.status = 'succeeded' and r.kind <> 'manual' and ? = any(r.datasets)
                   and r.tenant_id is not distinct from cast(? as uuid)
                 order by r.ended_at desc
                 limit ?
                """, row -> row.getLong(1), dataset, dataset, tenant, runs);
    }

    /**
     * The fingerprint of the policy by which a dataset was last executed with somebody's approval, over as much as a run
     * over this tenant, or over everybody, is about.
     */
    public Optional<String> approvedPolicy(String dataset, UUID tenant) {
        return database.query("""
                        select i.policy
                          from skillforge.retention_runs r
                          join skillforge.retention_run_items i on i.run_id = r.id and i.dataset = ? and i.part <> 'hanging'
                         where r.status = 'succeeded' and r.before is null
                           and (r.tenant_id is null or r.tenant_id = cast(? as uuid))
                         order by r.ended_at desc
                         limit 1
                        """, row -> row.getString(1), dataset, tenant).stream()
                .findFirst();
    }

    /** Runs of the kind that are not at their end, of those that were opened after a moment; newest first. */
    public List<RetentionRunView> open(RunKind kind, Instant after) {
        return database.query(
                SELECT
                        + " where kind = ? and status in ('planning', 'waiting', 'approved', 'running', 'failed', 'stopped')"
                        + " and created_at > ? order by created_at desc",
                RunStore::row,
                kind.code(),
                after);
    }

    /** By dataset, the moment as of which it was last done for everybody; nothing for one that never was. */
    public Map<String, Instant> lastDone() {
        var done = new HashMap<String, Instant>();
        database.query("""
                select dataset, max(as_of) as done
                  from skillforge.retention_runs, unnest(datasets) dataset
                 where status = 'succeeded' and tenant_id is null and before is null
                 group by dataset
                """, row -> done.put(row.getString("dataset"), Columns.instant(row, "done")));
        return done;
    }

    /**
     * Plans that somebody could still decide about or begin, those whose planning did not come to its end, and runs that were
     * begun long ago and not ended; locked.
     */
    public List<RetentionRunView> leftOpen(Instant plannedBefore, Instant begunBefore) {
        return database.query(
                SELECT
                        + " where status in ('planned', 'waiting', 'approved') and started_at is null"
                        + " or status = 'planning' and created_at < ?"
                        + " or status in ('running', 'stopped', 'failed') and started_at < ?"
                        + " order by created_at for update skip locked",
                RunStore::row,
                plannedBefore,
                begunBefore);
    }

    /** Runs of the same kind over the same tenant that wait although a newer one means the same rows; locked. */
    public List<RetentionRunView> overtaken(RetentionRunView by) {
        return database.query(
                SELECT
                        + " where status = 'waiting' and kind = ? and tenant_id is not distinct from cast(? as uuid)"
                        + " and datasets <@ cast(? as text[]) and id <> ? order by created_at for update",
                RunStore::row,
                by.kind().code(),
                by.tenant(),
                RowSql.array(by.datasets()),
                by.id());
    }

    private static RetentionRunView row(ResultSet row) throws SQLException {
        return new RetentionRunView(
                Columns.uuid(row, "id"),
                RunKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                RunStatus.ofCode(row.getString("status")),
                Columns.uuid(row, "tenant_id"),
                texts(row, "datasets"),
                Columns.instant(row, "before"),
                Columns.instant(row, "as_of"),
                row.getString("triggered_by"),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getString("approved_by"),
                Columns.instant(row, "approved_at"),
                row.getString("policy_fingerprint"),
                row.getString("holds_fingerprint"),
                row.getString("plan_fingerprint"),
                texts(row, "waits_for"),
                row.getString("failure"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "planned_at"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "ended_at"),
                List.of());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
