package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Drops an older key. */
@Command(
        name = "retire",
        description = {
            "Drop an older key that wraps no data key any more.",
            "Backups from before its rotation cannot be read without it."
        })
final class KeysRetireCommand implements Callable<Integer> {
    @Option(names = "--purpose", required = true, paramLabel = "PURPOSE", description = "What the key protects.")
    String purpose;

    @Option(names = "--key", required = true, paramLabel = "ID", description = "Which key; see keys list.")
    String key;

    @Mixin
    ModeOptions mode;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    KeysRetireCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var answer = server.keys(context).retire(purpose, key, mode.dryRun());
        var wraps = Json.number(answer, "dataKeys");
        output.output(context).result(answer, told(wraps));
        return wraps == 0 ? ExitCode.DONE : ExitCode.FOUND;
    }

    private String told(long wraps) {
        var name = "Key " + key + " of " + purpose;
        if (wraps > 0) {
            return name + " still wraps " + wraps + " data keys and cannot be dropped; rotate " + purpose + " first.";
        }
        return mode.dryRun()
                ? name + " wraps nothing and would be dropped. Nothing was changed; --execute does it."
                : name + " was dropped.";
    }
}
