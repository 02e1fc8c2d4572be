package io.skillforge.web.operations;

import io.skillforge.etl.RunView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A run of a loading job. {@code reason} says in one sentence why it failed; lists leave the steps out. */
public record RunJson(
        UUID runId,
        String source,
        String release,
        String job,
        String location,
        String status,
        boolean dryRun,
        int attempts,
        long jobExecutionId,
        String node,
        String triggeredBy,
        Instant startedAt,
        Instant endedAt,
        Long durationMs,
        String inputChecksum,
        String reason,
        List<RunCountsJson> counts,
        List<RunStepJson> steps) {

    static RunJson from(RunView run) {
        return new RunJson(
                run.runId(),
                run.source(),
                run.release(),
                run.job(),
                run.location(),
                run.status(),
                run.dryRun(),
                run.attempts(),
                run.jobExecutionId(),
                run.node(),
                run.triggeredBy(),
                run.startedAt(),
                run.endedAt(),
                run.endedAt() == null
                        ? null
                        : Duration.between(run.startedAt(), run.endedAt()).toMillis(),
                run.inputChecksum(),
                run.reason(),
                run.counts().stream().map(RunCountsJson::from).toList(),
                run.steps().isEmpty()
                        ? null
                        : run.steps().stream().map(RunStepJson::from).toList());
    }

    /** What happened to one file (read, rejected) or one table (inserted, updated, unchanged, retired). */
    public record RunCountsJson(
            String subject,
            String kind,
            long read,
            long rejected,
            long inserted,
            long updated,
            long unchanged,
            long retired) {

        static RunCountsJson from(RunView.Counts counts) {
            return new RunCountsJson(
                    counts.subject(),
                    counts.kind(),
                    counts.read(),
                    counts.rejected(),
                    counts.inserted(),
                    counts.updated(),
                    counts.unchanged(),
                    counts.retired());
        }
    }

    /** One step of one attempt, or, with an item, one file or table inside of it. */
    public record RunStepJson(
            int attempt,
            String step,
            String item,
            String status,
            long rows,
            Instant startedAt,
            Instant endedAt,
            String message) {

        static RunStepJson from(RunView.Step step) {
            return new RunStepJson(
                    step.attempt(),
                    step.step(),
                    step.item() == null || step.item().isEmpty() ? null : step.item(),
                    step.status(),
                    step.rows(),
                    step.startedAt(),
                    step.endedAt(),
                    step.message());
        }
    }
}
