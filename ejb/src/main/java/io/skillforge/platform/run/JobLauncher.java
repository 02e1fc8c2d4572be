package io.skillforge.platform.run;

import java.util.List;
import java.util.Map;

/**
 * Launches and watches batch jobs. Implemented by {@code batch}, the only user of {@code JobOperator}; doors inject
 * this interface.
 *
 * <p>{@link #start} and {@link #restart} do not join the caller's transaction: the job may run before the caller
 * commits. Call them outside a transaction, or after it. Execution ids are those of this node's job repository.
 *
 * <p>Every method throws {@link io.skillforge.platform.error.DomainException} of kind {@code job-unknown},
 * {@code execution-unknown}, {@code job-parameter-invalid}, {@code run-already-active} or {@code run-not-restartable}.
 */
public interface JobLauncher {

    List<JobView> jobs();

    /**
     * Starts a job and answers its execution id. Unknown parameters and missing required ones are refused, and so may be, by
     * the job and with kinds of its own, what they say.
     */
    long start(String job, Map<String, String> parameters);

    /** Newest first. */
    List<ExecutionView> executions(String job, int limit);

    ExecutionView execution(String job, long executionId);

    /** Asks a running execution to stop at its next safe point; answers at once. */
    void stop(String job, long executionId);

    /** Continues the newest execution of a run that failed, was stopped or died, and answers the new execution's id. */
    long restart(String job, long executionId);
}
