package io.skillforge.retention;

import io.skillforge.platform.run.JobLauncher;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Launches the jobs of retention, for whichever door. Outside of a transaction: a job does not wait for its end. */
@ApplicationScoped
public class RetentionJobs {

    public static final String PURGE = "retention-purge";
    public static final String MONITOR = "retention-monitor";

    @Inject
    JobLauncher launcher;

    /** Plans a run that was opened; one that is not somebody's own goes on by itself when it is planned. */
    public void plan(RetentionRunView run, String tenantCode, String door) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("run-id", run.id().toString());
        parameters.put("mode", run.kind() == RunKind.MANUAL ? "dry-run" : "execute");
        parameters.put("triggered-by", door);
        if (tenantCode != null) {
            parameters.put("tenant", tenantCode);
        }
        launcher.start(PURGE, parameters);
    }

    /** Carries out a plan that was approved. */
    public void carryOut(RetentionRunView plan, String door) {
        launcher.start(PURGE, Map.of("plan", plan.id().toString(), "triggered-by", door));
    }

    /** The standing policy, over everybody. */
    void purge() {
        launcher.start(PURGE, Map.of("mode", "execute", "triggered-by", "schedule"));
    }

    void monitor() {
        launcher.start(MONITOR, Map.of("triggered-by", "schedule"));
    }
}
