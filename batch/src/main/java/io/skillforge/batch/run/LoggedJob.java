package io.skillforge.batch.run;

import io.skillforge.etl.RunOpening;
import io.skillforge.etl.RunView;
import io.skillforge.platform.tenant.Actor;
import java.util.Map;
import java.util.Properties;

/** What a job tells the run log of itself when an execution begins; one bean for each job. */
public interface LoggedJob {

    /** The job's name. */
    String name();

    /**
     * Told before somebody whom the server knows launches the job, in that caller's thread: a job that has to remember who
     * asked does it here, for its own steps run as the job. Answers parameters to launch it with beside those that were asked
     * for. The console's and the timers' launches do not come by here.
     *
     * @param asked with the values of those that were left out and have one
     */
    default Map<String, String> launching(Properties asked, Actor by) {
        return Map.of();
    }

    /** Reads the job's properties, and refuses with a sentence for people what cannot be read. */
    RunOpening opening(Properties properties);

    /** Told once at the end of an execution, whatever end it was, when no step or partition works any more. */
    default void ended(RunView run, Properties properties, String status, String reason) {
        // Most jobs keep no books of their own.
    }
}
