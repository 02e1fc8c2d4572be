package io.skillforge.batch.launch;

import io.skillforge.batch.ExitStatus;
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
 * alone, so whatever it says is running when the node starts is dead. It is marked as stopped, because the admin console
 * offers to restart what was stopped and not what failed; the exit status and the run log tell that it crashed.
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
                update partition_execution set batchstatus = 'STOPPED', exitstatus = 'STOPPED'
                 where batchstatus in ('STARTING', 'STARTED', 'STOPPING')
                """);
        database.update("""
                update step_execution set batchstatus = 'STOPPED', exitstatus = 'STOPPED', endtime = ?
                 where batchstatus in ('STARTING', 'STARTED', 'STOPPING')
                """, clock.instant());
        database.update("""
                update job_execution set batchstatus = 'STOPPED', exitstatus = ?, endtime = ?
                 where batchstatus in ('STARTING', 'STARTED', 'STOPPING')
                """, ExitStatus.of(REASON), clock.instant());
        runs.markCrashed(REASON);
        leases.releaseAll();
    }
}
