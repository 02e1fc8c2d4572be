package io.skillforge.batch.launch;

import io.skillforge.etl.EtlRuns;
import io.skillforge.operations.JobLeases;
import io.skillforge.platform.sql.Database;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * A server that was killed leaves its executions marked as running for ever. The job repository belongs to this node
 * alone, so whatever it says is running when the node starts is dead: it is marked as failed, which makes it restartable
 * from every door, and the run log tells that it crashed.
 */
@Singleton
@Startup
public class CrashReconciler {

    static final String REASON = "The server stopped while this ran; restart continues it";

    @Inject
    Database database;

    @Inject
    EtlRuns runs;

    @Inject
    JobLeases leases;

    @Inject
    Clock clock;

    @PostConstruct
    void reconcile() {
        database.update("""
                update partition_execution set batchstatus = 'FAILED', exitstatus = 'FAILED'
                 where batchstatus in ('STARTING', 'STARTED', 'STOPPING')
                """);
        database.update("""
                update step_execution set batchstatus = 'FAILED', exitstatus = 'FAILED', endtime = ?
                 where batchstatus in ('STARTING', 'STARTED', 'STOPPING')
                """, clock.instant());
        database.update("""
                update job_execution set batchstatus = 'FAILED', exitstatus = ?, endtime = ?
                 where batchstatus in ('STARTING', 'STARTED', 'STOPPING')
                """, "failed: " + REASON, clock.instant());
        runs.markCrashed(REASON);
        leases.releaseAll();
    }
}
