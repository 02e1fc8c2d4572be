package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Sends a dead letter again. */
@Command(name = "replay", description = "Send a dead letter again; its attempts count from the start.")
final class DeadLettersReplayCommand extends OnServer {
    @Parameters(paramLabel = "MESSAGE", description = "The message's id; see dead-letters list.")
    String message;

    DeadLettersReplayCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        client().deadLetter(message, "replay");
        output().result(JsonObject.EMPTY_JSON_OBJECT, "Message " + message + " was sent again.");
        return ExitCode.DONE;
    }
}
