package io.skillforge.ops.command;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes search's index anew. */
@Command(name = "search", description = "Make what search looks into anew from the current release.")
final class EtlSearchCommand extends OnServer {
    static final String JOB = "search-refresh";

    @Option(names = "--follow", description = "Show its progress until it ends.")
    boolean follow;

    EtlSearchCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var client = server.client(context());
        return new Execute(client, output(), context().clock()).launched(client.start(JOB, Map.of()), follow);
    }
}
