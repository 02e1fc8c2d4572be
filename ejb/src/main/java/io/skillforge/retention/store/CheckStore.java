package io.skillforge.retention.store;

import io.skillforge.platform.sql.Columns;
import io.skillforge.platform.sql.Conditions;
import io.skillforge.platform.sql.Database;
import io.skillforge.retention.CheckView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Table retention_checks, and how busy the database is. */
@ApplicationScoped
public class CheckStore {

    @Inject
    Database database;

    public void insert(CheckView check) {
        database.update(
                """
                insert into skillforge.retention_checks (dataset, checked_at, overdue, past_grace, held, oldest)
                values (?, ?, ?, ?, ?, ?)
                on conflict (dataset, checked_at) do nothing
                """,
                check.dataset(),
                check.checkedAt(),
                check.overdue(),
                check.pastGrace(),
                check.held(),
                check.oldest());
    }

    /** Newest first; null for all datasets. */
    public List<CheckView> list(String dataset, int limit) {
        var conditions = new Conditions().and("true").andIfGiven("dataset = ?", dataset);
        var values = new ArrayList<>(conditions.values());
        values.add(limit);
        return database.query(
                "select dataset, checked_at, overdue, past_grace, held, oldest from skillforge.retention_checks where "
                        + conditions.sql() + " order by checked_at desc, dataset limit ?",
                row -> new CheckView(
                        row.getString("dataset"),
                        Columns.instant(row, "checked_at"),
                        row.getLong("overdue"),
                        row.getLong("past_grace"),
                        row.getLong("held"),
                        Columns.instant(row, "oldest")),
                values.toArray());
    }

    /** When the monitor looked last. */
    public Optional<Instant> newest() {
        return database
                .query(
                        "select max(checked_at) as newest from skillforge.retention_checks",
                        row -> Columns.instant(row, "newest"))
                .stream()
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Sessions of this database that wait for a lock. */
    public long lockWaits() {
        return database.one(
                // What a session of another role waits for stands in pg_locks only.
                """
                select count(distinct l.pid)
                  from pg_locks l
                  join pg_stat_activity a on a.pid = l.pid
                 where not l.granted and a.datname = current_database()""", row -> row.getLong(1));
    }

    /**
     * By how many seconds the slowest replica is behind; 0 without one. Needs the rights of pg_read_all_stats to see it.
     */
    public double replicationLag() {
        return database.one(
                "select coalesce(max(extract(epoch from replay_lag)), 0) from pg_stat_replication",
                row -> row.getDouble(1));
    }
}
