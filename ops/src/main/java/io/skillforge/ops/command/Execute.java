package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Execution;
import io.skillforge.ops.client.Follower;
import io.skillforge.ops.client.OperationsClient;
import io.skillforge.ops.client.Reject;
import io.skillforge.ops.client.Run;
import io.skillforge.ops.output.ExecutionReport;
import io.skillforge.ops.output.Output;
import io.skillforge.ops.output.RunDisplay;
import io.skillforge.ops.output.RunReport;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;

/** What follows a launch: either its number at once, or the way to its end. */
final class Execute {
    private static final int FIRST_REJECTS = 10;

    private final OperationsClient server;
    private final Output output;
    private final Clock clock;

    Execute(OperationsClient server, Output output, Clock clock) {
        this.server = server;
        this.output = output;
        this.clock = clock;
    }

    /** Answers the exit code of the command. */
    int launched(JsonObject answer, boolean follow) {
        var execution = Execution.from(answer);
        return follow ? follow(execution) : accepted(execution, answer);
    }

    /** Follows, reports, and answers the exit code. */
    int follow(Execution launched) {
        output.note("Execution " + launched.executionId() + " of " + launched.job() + " has begun; it goes on when this"
                + " command is interrupted.");
        var end = new Follower(server, RunDisplay.on(output, clock)).follow(launched.job(), launched.executionId());
        report(end);
        return end.well() ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** Prints a run with the first of its rejects. */
    static void print(OperationsClient server, Output output, JsonObject answer) {
        var run = Run.from(answer);
        output.result(answer, RunReport.of(run, rejects(server, run)));
    }

    private void report(Follower.End end) {
        var id = end.execution().executionId();
        if (end.run() == null) {
            output.result(server.execution(end.execution().job(), id), ExecutionReport.of(end.execution()));
        } else {
            print(server, output, server.run(end.run().runId()));
        }
    }

    private int accepted(Execution execution, JsonObject answer) {
        var id = execution.job() + " " + execution.executionId();
        output.result(
                answer,
                "Execution " + execution.executionId() + " of " + execution.job()
                        + " has begun; see it with skillforge jobs show " + id + " --follow.");
        return ExitCode.DONE;
    }

    private static List<Reject> rejects(OperationsClient server, Run run) {
        var rejected = run.counts().stream().mapToLong(Run.Counts::rejected).sum();
        // A run that failed while it read may have rejects before it has counts.
        return rejected > 0 || !run.well() && !run.running() ? server.rejects(run.runId(), FIRST_REJECTS) : List.of();
    }
}
