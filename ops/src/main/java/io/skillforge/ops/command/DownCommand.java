package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.host.UpLock;
import io.skillforge.ops.output.Output;
import io.skillforge.ops.server.RunningServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops the whole system. */
@Command(name = "down", description = "Stop the server, then the embedded PostgreSQL. Data stay.")
final class DownCommand implements Runnable {
    @Mixin
    OutputOptions options;

    private final CommandContext context;

    DownCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var output = options.output(context);
        context.state().create();
        var stopped = UpLock.holding(context.state(), () -> stopAll(output));
        output.result(
                Json.PROVIDER.createObjectBuilder().add("stopped", stopped).build(),
                stopped
                        ? "SkillForge is down; its data stay in "
                                + context.state().home() + "."
                        : "Nothing was running.");
    }

    private boolean stopAll(Output output) {
        var server = context.server().running();
        var database = context.database().process();
        server.ifPresent(running -> stop(running, output));
        database.ifPresent(process -> {
            output.note("Stopping PostgreSQL.");
            context.database().stop();
        });
        return server.isPresent() || database.isPresent();
    }

    private void stop(RunningServer running, Output output) {
        output.note("Stopping the server; work in progress gets a moment to end.");
        if (!context.server().stop(running)) {
            output.note("The server did not end by itself and was killed; jobs that were running can be restarted.");
        }
    }
}
