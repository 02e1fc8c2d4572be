package io.skillforge.ops.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes search's index anew. */
@Command(name = "search", description = "Make what search looks into anew from the current release.")
final class EtlSearchCommand implements Callable<Integer> {
    static final String JOB = "search-refresh";

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    EtlSearchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var client = server.client(context);
        return new Execute(client, output.output(context), context.clock())
                .launched(client.start(JOB, Map.of()), follow);
    }
}
