package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists bulk revocations. */
@Command(name = "list", description = "List bulk revocations, newest first.")
final class ComplianceRunsListCommand extends OnServer {
    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "How many; ${DEFAULT-VALUE}.")
    int limit;

    ComplianceRunsListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = client().runs(limit);
        var table = new Table("run", "scope", "status", "people", "started (UTC)");
        Json.objects(answer, "items")
                .forEach(run -> table.row(
                        Json.text(run, "runId"),
                        Json.text(run, "scope"),
                        Json.text(run, "status") + (Json.flag(run, "dryRun") ? " (dry run)" : ""),
                        Json.number(run, "subjects"),
                        Texts.moment(Json.instant(run, "startedAt"))));
        output().result(answer, table.isEmpty() ? "There are no runs yet." : table.toString());
        return ExitCode.DONE;
    }
}
