package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Execution;
import io.skillforge.ops.client.Follower;
import io.skillforge.ops.client.OperationsClient;
import io.skillforge.ops.output.ExecutionReport;
import io.skillforge.ops.output.Output;
import io.skillforge.ops.output.RunDisplay;
import io.skillforge.ops.output.RunReport;
import jakarta.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        var launched = Execution.from(
                server.start(EtlOnetCommand.JOB, Map.of("location", folder.get().toString())));
        var end = new Follower(server, RunDisplay.on(output, context.clock()))
                .follow(launched.job(), launched.executionId());
        output.note(told(end) + "\n");
        return end.well() ? ExitCode.DONE : ExitCode.FOUND;
    }

    /** A load that went well is one line here, because the addresses are what was asked for. */
    private static String told(Follower.End end) {
        if (end.run() == null) {
            return ExecutionReport.of(end.execution());
        }
        return end.well() ? RunReport.headline(end.run()) : RunReport.of(end.run(), List.of());
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
