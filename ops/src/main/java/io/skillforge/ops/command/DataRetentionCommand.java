package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A drill, or the real thing: purges what is past its time. */
@Command(
        name = "data-retention",
        description =
                "Purge what is past its time; or see what that would be, which is what it does unless --execute is"
                        + " given. With a cutoff of one's own, somebody else has to approve the plan before it is carried out.")
final class DataRetentionCommand extends OnServer {
    @Mixin
    PlanOptions rows;

    @Mixin
    ModeOptions mode;

    @Option(names = "--queue", description = "Put the request on the queue, and return the run to follow at once.")
    boolean queue;

    @Option(names = "--triggered-by", paramLabel = "WHO", description = "Who or what asked for it; kept with the run.")
    String triggeredBy;

    DataRetentionCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var request =
                Json.PROVIDER.createObjectBuilder().add("dryRun", mode.dryRun()).add("queue", queue);
        rows.addTo(request);
        if (triggeredBy != null) {
            request.add("triggeredBy", triggeredBy);
        }
        var run = retention().plan(request.build());
        var id = Json.text(run, "runId");
        if (queue) {
            output().result(
                            run,
                            "Run " + id + " waits for its turn on the queue; follow it with"
                                    + " skillforge compliance retention show " + id + " --follow.");
            return ExitCode.DONE;
        }
        return new RetentionRunWatch(retention(), output()).follow(id, !mode.dryRun());
    }
}
