package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens an item of the quarantine. */
@Command(
        name = "show",
        description = "Show what came. It may hold personal data, and that it was opened is in the audit log.")
final class QuarantineShowCommand extends OnServer {
    @Parameters(paramLabel = "ID", description = "The item's id; see quarantine list.")
    String id;

    QuarantineShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = client().quarantined(id);
        output().result(
                        answer,
                        Json.text(answer.getJsonObject("item"), "reason") + ".\n" + Json.text(answer, "payload"));
        return ExitCode.DONE;
    }
}
