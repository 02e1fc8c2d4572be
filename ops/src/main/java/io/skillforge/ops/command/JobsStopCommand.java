package io.skillforge.ops.command;

import io.skillforge.ops.client.Execution;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Asks an execution to stop. */
@Command(name = "stop", description = "Ask a running execution to stop at its next safe point.")
final class JobsStopCommand implements Runnable {
    @Parameters(index = "0", paramLabel = "JOB", description = "The job's name; see jobs list.")
    String job;

    @Parameters(index = "1", paramLabel = "EXECUTION", description = "The number of the execution; see jobs show.")
    long execution;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    JobsStopCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var client = server.client(context);
        client.stop(job, execution);
        var answer = client.execution(job, execution);
        output.output(context)
                .result(
                        answer,
                        "Execution " + execution + " of " + job + " was asked to stop; it is "
                                + Execution.from(answer).status() + ".");
    }
}
