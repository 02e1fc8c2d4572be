package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.server.RunningServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how the system is. */
@Command(
        name = "status",
        description = {
            "Show what runs, its versions, the current release, the last run, open alerts and the health checks.",
            "Exit code 0: healthy; 1: something is wrong; 3: not running."
        })
final class StatusCommand implements Callable<Integer> {
    @Mixin
    OutputOptions options;

    private final CommandContext context;

    StatusCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var status = SystemStatus.look(context);
        options.output(context).result(status.json(), status.text());
        if (RunningServer.find(context.state()).isEmpty()) {
            return ExitCode.OUT_OF_REACH;
        }
        return status.healthy() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
