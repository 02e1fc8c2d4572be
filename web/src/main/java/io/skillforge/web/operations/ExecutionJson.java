package io.skillforge.web.operations;

import io.skillforge.platform.run.ExecutionView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One execution of a job. {@code reason} says in one sentence why it failed; {@code runId} leads to the run log. */
public record ExecutionJson(
        long executionId,
        String job,
        String status,
        String exitStatus,
        String reason,
        UUID runId,
        Instant startedAt,
        Instant endedAt,
        Map<String, String> parameters,
        List<ExecutionStepJson> steps) {

    static ExecutionJson from(ExecutionView execution) {
        return new ExecutionJson(
                execution.executionId(),
                execution.job(),
                execution.status(),
                execution.exitStatus(),
                execution.reason(),
                execution.runId(),
                execution.startedAt(),
                execution.endedAt(),
                execution.parameters(),
                execution.steps().stream().map(ExecutionStepJson::from).toList());
    }

    /** One step of it. */
    public record ExecutionStepJson(String name, String status, Instant startedAt, Instant endedAt, String reason) {

        static ExecutionStepJson from(ExecutionView.Step step) {
            return new ExecutionStepJson(step.name(), step.status(), step.startedAt(), step.endedAt(), step.reason());
        }
    }
}
