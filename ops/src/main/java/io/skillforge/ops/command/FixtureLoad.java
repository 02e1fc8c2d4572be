package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.OperationsClient;
import io.skillforge.ops.output.Output;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Gives an empty system something to show: the bundled fixture, by the same job that loads real releases. */
final class FixtureLoad {
    private static final String NONE = "none";

    private final CommandContext context;
    private final Optional<Path> folder;

    /** Refuses a fixture that is not there, before anything is started. */
    FixtureLoad(CommandContext context, String option) {
        this.context = context;
        var name = option != null
                ? option
                : context.settings().text("SKILLFORGE_FIXTURE").orElse("local");
        this.folder = NONE.equals(name) ? Optional.empty() : Optional.of(folder(context, name));
    }

    /** Answers the exit code of the load; done when a release is there already, or nothing was to be loaded. */
    int into(OperationsClient server, Output output) {
        if (folder.isEmpty() || server.about().get("release") instanceof JsonObject) {
            return ExitCode.DONE;
        }
        output.note("Loading the fixture " + folder.get() + ".");
        var parameters = Map.of("location", folder.get().toString());
        // Told as notes: the result of this command are the addresses.
        var notes = new Output(output.out(), output.err(), false, output.terminal());
        return new Execute(server, output.json() ? toStandardError(output) : notes, context.clock())
                .launched(server.start(EtlOnetCommand.JOB, parameters), true);
    }

    private static Output toStandardError(Output output) {
        return new Output(output.err(), output.err(), false, false);
    }

    private static Path folder(CommandContext context, String name) {
        var folder = context.settings().root().resolve("ops/fixtures/onet").resolve(name);
        if (name.matches("[a-z]+") && Files.exists(folder.resolve("manifest.json"))) {
            return folder;
        }
        throw OpsException.wrongUse("There is no fixture \"" + name
                + "\" in the project; give local, ci or none to --fixture or SKILLFORGE_FIXTURE.");
    }
}
