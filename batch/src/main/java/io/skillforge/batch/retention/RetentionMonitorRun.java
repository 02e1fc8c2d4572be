package io.skillforge.batch.retention;

import io.skillforge.batch.run.LoggedJob;
import io.skillforge.etl.RunOpening;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Properties;

/** The monitor in the run log. */
@ApplicationScoped
public class RetentionMonitorRun implements LoggedJob {

    @Override
    public String name() {
        return "retention-monitor";
    }

    @Override
    public RunOpening opening(Properties properties) {
        return new RunOpening(null, "retention", "all", false, properties.getProperty("triggered-by"));
    }
}
