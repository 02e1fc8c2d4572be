package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a plan. */
@Command(name = "plan", description = "List what a purge would delete and change; changes nothing.")
final class RetentionPlanCommand extends OnServer {
    @Mixin
    PlanOptions rows;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the run.")
    String reason;

    RetentionPlanCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var request = Json.PROVIDER.createObjectBuilder();
        rows.addTo(request);
        if (reason != null) {
            request.add("reason", reason);
        }
        var run = retention().plan(request.build());
        return new RetentionRunWatch(retention(), output()).follow(Json.text(run, "runId"), false);
    }
}
