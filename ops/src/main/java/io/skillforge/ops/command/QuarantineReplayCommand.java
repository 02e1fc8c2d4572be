package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.host.Causes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tries an item of the quarantine again. */
@Command(name = "replay", description = "Apply the corrected event, or try again what came.")
final class QuarantineReplayCommand extends OnServer {
    @Parameters(paramLabel = "ID", description = "The item's id; see quarantine list.")
    String id;

    @Option(names = "--corrected", paramLabel = "FILE", description = "The corrected event; without it, what came.")
    Path corrected;

    QuarantineReplayCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = client().replayQuarantined(id, text());
        output().result(answer, "Event " + Json.text(answer, "eventId") + ": " + Json.text(answer, "status") + ".");
        return ExitCode.DONE;
    }

    private String text() {
        try {
            return corrected == null ? "" : Files.readString(corrected);
        } catch (IOException failure) {
            throw OpsException.wrongUse("The file " + corrected + " cannot be read (" + Causes.of(failure) + ").");
        }
    }
}
