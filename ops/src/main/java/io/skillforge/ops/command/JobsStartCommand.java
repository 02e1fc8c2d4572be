package io.skillforge.ops.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts any job by its name. */
@Command(name = "start", description = "Start a job.")
final class JobsStartCommand implements Callable<Integer> {
    @Parameters(paramLabel = "JOB", description = "The job's name; see jobs list.")
    String job;

    @Option(
            names = {"-p", "--parameter"},
            paramLabel = "NAME=VALUE",
            description = "A parameter of the job; can be given several times.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    JobsStartCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var client = server.client(context);
        return new Execute(client, output.output(context), context.clock())
                .launched(client.start(job, parameters), follow);
    }
}
