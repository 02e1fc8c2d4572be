package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import java.time.OffsetDateTime;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a plan. */
@Command(name = "plan", description = "List what a purge would delete and change; changes nothing.")
final class RetentionPlanCommand extends OnServer {
    @Option(names = "--tenant", paramLabel = "CODE", description = "Only rows of this partner.")
    String tenant;

    @Option(
            names = "--dataset",
            split = ",",
            paramLabel = "DATASET",
            description = "Only these; see skillforge retention policies.")
    List<String> datasets = List.of();

    @Option(
            names = "--before",
            paramLabel = "INSTANT",
            description = "A cutoff in place of the policies' own, such as 2023-01-01T00:00:00Z.")
    OffsetDateTime before;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Kept with the run.")
    String reason;

    RetentionPlanCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var request = Json.PROVIDER.createObjectBuilder();
        var named = Json.PROVIDER.createArrayBuilder();
        datasets.forEach(named::add);
        request.add("datasets", named);
        if (tenant != null) {
            request.add("tenant", tenant);
        }
        if (before != null) {
            request.add("before", before.toInstant().toString());
        }
        if (reason != null) {
            request.add("reason", reason);
        }
        var run = retention().plan(request.build());
        return new RetentionRunWatch(retention(), output()).follow(Json.text(run, "runId"), false);
    }
}
