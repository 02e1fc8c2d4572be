package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Throws a dead letter away. */
@Command(name = "discard", description = "Throw a dead letter away.")
final class DeadLettersDiscardCommand extends OnServer {
    @Parameters(paramLabel = "MESSAGE", description = "The message's id; see dead-letters list.")
    String message;

    DeadLettersDiscardCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        client().deadLetter(message, "discard");
        output().result(JsonObject.EMPTY_JSON_OBJECT, "Message " + message + " is gone.");
        return ExitCode.DONE;
    }
}
