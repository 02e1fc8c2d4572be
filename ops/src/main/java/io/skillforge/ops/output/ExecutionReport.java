package io.skillforge.ops.output;

import io.skillforge.ops.client.Execution;
import java.util.List;

/** Executions of jobs as text. */
public final class ExecutionReport {
    private ExecutionReport() {}

    public static String list(List<Execution> executions) {
        var table = new Table("execution", "status", "started (UTC)", "took", "run", "reason");
        for (var execution : executions) {
            table.row(
                    execution.executionId(),
                    execution.status(),
                    Texts.moment(execution.startedAt()),
                    Texts.between(execution.startedAt(), execution.endedAt()),
                    execution.runId(),
                    execution.reason());
        }
        return table.toString();
    }

    public static String of(Execution execution) {
        var text = new StringBuilder(
                "Execution " + execution.executionId() + " of " + execution.job() + ": " + execution.status());
        if (execution.startedAt() != null) {
            text.append(", started ")
                    .append(Texts.moment(execution.startedAt()))
                    .append(" UTC");
        }
        if (execution.endedAt() != null) {
            text.append(", took ").append(Texts.between(execution.startedAt(), execution.endedAt()));
        }
        text.append(".");
        if (execution.reason() != null) {
            text.append("\nReason: ").append(Texts.ended(execution.reason()));
        }
        if (execution.runId() != null) {
            text.append("\nRun: ").append(execution.runId());
        }
        execution
                .parameters()
                .forEach((name, value) ->
                        text.append("\n  ").append(name).append(" = ").append(value));
        if (!execution.steps().isEmpty()) {
            text.append("\n\n").append(steps(execution));
        }
        return text.toString();
    }

    private static Table steps(Execution execution) {
        var table = new Table("step", "status", "took", "reason");
        for (var step : execution.steps()) {
            table.row(step.name(), step.status(), Texts.between(step.startedAt(), step.endedAt()), step.reason());
        }
        return table;
    }
}
