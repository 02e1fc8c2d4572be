package io.skillforge.batch.run;

import io.skillforge.etl.RunOpening;
import io.skillforge.etl.RunView;
import java.util.Properties;

/** What a job tells the run log of itself when an execution begins; one bean for each job. */
public interface LoggedJob {

    /** The job's name. */
    String name();

    /** Reads the job's properties, and refuses with a sentence for people what cannot be read. */
    RunOpening opening(Properties properties);

    /** Told once at the end of an execution, whatever end it was, when no step or partition works any more. */
    default void ended(RunView run, Properties properties, String status, String reason) {
        // Most jobs keep no books of their own.
    }
}
