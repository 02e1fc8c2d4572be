package io.skillforge.operations.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Table job_leases: one row a job, held by a node. */
@ApplicationScoped
public class LeaseStore {

    @Inject
    Database database;

    /** Takes a free or dead lease; answers whether it is now held for this execution. */
    public boolean take(String job, String node, long executionId, Instant now, Instant deadBefore) {
        return database.update("""
                        insert into skillforge.job_leases (job_name, node, execution_id, acquired_at, renewed_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (job_name) do update
                            set node = excluded.node, execution_id = excluded.execution_id,
                                acquired_at = excluded.acquired_at, renewed_at = excluded.renewed_at
                          where job_leases.renewed_at < ?
                        """, job, node, executionId, now, now, deadBefore) == 1;
    }

    public Optional<String> holder(String job, Instant deadBefore) {
        var sql = "select node from skillforge.job_leases where job_name = ? and renewed_at >= ?";
        return database.query(sql, row -> row.getString(1), job, deadBefore).stream()
                .findFirst();
    }

    public void renew(String node, Instant now) {
        database.update("update skillforge.job_leases set renewed_at = ? where node = ?", now, node);
    }

    public void release(String job, String node, long executionId) {
        database.update(
                "delete from skillforge.job_leases where job_name = ? and node = ? and execution_id = ?",
                job,
                node,
                executionId);
    }

    public void releaseAll(String node) {
        database.update("delete from skillforge.job_leases where node = ?", node);
    }
}
