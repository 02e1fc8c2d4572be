package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists plans. */
@Command(name = "list", description = "List plans and what became of them, newest first.")
final class RetentionListCommand extends OnServer {
    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "planned and waiting want a decision; also planning, approved, running, succeeded, failed,"
                    + " stopped, refused, stale.")
    String status;

    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "How many; ${DEFAULT-VALUE}.")
    int limit;

    RetentionListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = retention().plans(limit, status);
        var table = new Table("run", "kind", "status", "asked by", "created (UTC)");
        Json.objects(answer, "items")
                .forEach(run -> table.row(
                        Json.text(run, "runId"),
                        Json.text(run, "kind"),
                        Json.text(run, "status"),
                        Json.text(run, "triggeredBy"),
                        Texts.moment(Json.instant(run, "createdAt"))));
        output().result(answer, table.isEmpty() ? "There are no plans." : table.toString());
        return ExitCode.DONE;
    }
}
