package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Discards an item of the quarantine. */
@Command(name = "discard", description = "Decide that an item is to have no effect. It stays listed.")
final class QuarantineDiscardCommand extends OnServer {
    @Parameters(paramLabel = "ID", description = "The item's id; see quarantine list.")
    String id;

    QuarantineDiscardCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        client().discardQuarantined(id);
        output().result(JsonObject.EMPTY_JSON_OBJECT, "Item " + id + " is discarded.");
        return ExitCode.DONE;
    }
}
