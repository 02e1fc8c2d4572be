package io.skillforge.ops.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows one run. */
@Command(name = "show", description = "Show a run: its outcome, counts, and the first rows it refused.")
final class EtlShowCommand implements Runnable {
    @Parameters(paramLabel = "RUN", description = "The run's id; see etl runs.")
    String run;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    EtlShowCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var client = server.client(context);
        Execute.print(client, output.output(context), client.run(run));
    }
}
