package io.skillforge.batch.run;

import io.skillforge.etl.RunOpening;
import java.util.Properties;

/** What a job tells the run log of itself when an execution begins; one bean for each job. */
public interface LoggedJob {

    /** The job's name. */
    String name();

    /** Reads the job's properties, and refuses with a sentence for people what cannot be read. */
    RunOpening opening(Properties properties);
}
