package io.skillforge.platform.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One execution of a job.
 *
 * @param status Jakarta Batch's status in lower case: starting, started, stopping, stopped, failed, completed, abandoned
 * @param exitStatus the outcome in the job's own words, null while it runs
 * @param reason why it failed, in one sentence; null when it did not
 * @param runId its row in the run log; null until the job has opened it
 */
public record ExecutionView(
        long executionId,
        String job,
        String status,
        String exitStatus,
        String reason,
        UUID runId,
        Instant startedAt,
        Instant endedAt,
        Map<String, String> parameters,
        List<Step> steps) {

    public record Step(String name, String status, Instant startedAt, Instant endedAt, String reason) {}
}
