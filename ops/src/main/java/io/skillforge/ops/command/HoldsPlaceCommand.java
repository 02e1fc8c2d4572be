package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import java.time.OffsetDateTime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Places a legal hold. */
@Command(name = "place", description = "Keep rows whatever the policies say. Plans made before become stale.")
final class HoldsPlaceCommand extends OnServer {
    @Option(
            names = "--dataset",
            paramLabel = "DATASET",
            description = "Only this one; see skillforge retention policies.")
    String dataset;

    @Option(names = "--tenant", paramLabel = "CODE", description = "Only rows of this partner.")
    String tenant;

    @Option(names = "--user", paramLabel = "ID", description = "Only rows of this person, by id or external reference.")
    String user;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why; kept with the hold.")
    String reason;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            description = "When it ends by itself; else when it is released.")
    OffsetDateTime until;

    HoldsPlaceCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (dataset == null && tenant == null && user == null) {
            throw OpsException.wrongUse("Say what is held: --dataset DATASET, --tenant CODE, --user ID, or several.");
        }
        var hold = Json.PROVIDER.createObjectBuilder().add("reason", reason);
        if (dataset != null) {
            hold.add("dataset", dataset);
        }
        if (tenant != null) {
            hold.add("tenant", tenant);
        }
        if (user != null) {
            hold.add("user", user);
        }
        if (until != null) {
            hold.add("until", until.toInstant().toString());
        }
        var placed = retention().placeHold(hold.build());
        output().result(placed, "Hold " + Json.text(placed, "id") + " is placed.");
        return ExitCode.DONE;
    }
}
