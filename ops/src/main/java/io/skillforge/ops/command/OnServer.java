package io.skillforge.ops.command;

import io.skillforge.ops.client.ComplianceClient;
import io.skillforge.ops.client.RetentionClient;
import io.skillforge.ops.output.Output;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What commands that speak to the server share; its clients are those of compliance. */
abstract class OnServer implements Callable<Integer> {
    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    OnServer(CommandContext context) {
        this.context = context;
    }

    final CommandContext context() {
        return context;
    }

    final ComplianceClient client() {
        return server.compliance(context);
    }

    final RetentionClient retention() {
        return server.retention(context);
    }

    final Output output() {
        return output.output(context);
    }
}
