package io.skillforge.ops.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Continues an execution that did not come to its end. */
@Command(name = "restart", description = "Continue an execution that failed, was stopped, or died with the server.")
final class JobsRestartCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "JOB", description = "The job's name; see jobs list.")
    String job;

    @Parameters(index = "1", paramLabel = "EXECUTION", description = "The number of the execution; see jobs show.")
    long execution;

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    JobsRestartCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var client = server.client(context);
        return new Execute(client, output.output(context), context.clock())
                .launched(client.restart(job, execution), follow);
    }
}
