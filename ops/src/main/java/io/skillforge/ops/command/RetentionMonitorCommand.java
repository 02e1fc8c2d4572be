package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import java.util.HashSet;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what the monitor found. */
@Command(
        name = "monitor",
        description =
                "Show what was past its time and still there, day by day, newest first. Exit code 1 when the newest"
                        + " check of a dataset found something.")
final class RetentionMonitorCommand extends OnServer {
    @Option(names = "--dataset", paramLabel = "DATASET", description = "Only this one.")
    String dataset;

    @Option(names = "--limit", defaultValue = "100", paramLabel = "N", description = "How many; ${DEFAULT-VALUE}.")
    int limit;

    RetentionMonitorCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = retention().checks(dataset, limit);
        var table = new Table("dataset", "checked (UTC)", "overdue", "past grace", "held", "oldest (UTC)");
        var seen = new HashSet<String>();
        var overdue = false;
        for (var check : Json.objects(answer, "items")) {
            table.row(
                    Json.text(check, "dataset"),
                    Texts.moment(Json.instant(check, "checkedAt")),
                    Json.number(check, "overdue"),
                    Json.number(check, "pastGrace"),
                    Json.number(check, "held"),
                    Texts.moment(Json.instant(check, "oldest")));
            var newest = seen.add(Objects.requireNonNullElse(Json.text(check, "dataset"), ""));
            overdue |= newest && !Json.flag(check, "compliant");
        }
        output().result(answer, table.isEmpty() ? "The monitor has not run yet." : table.toString());
        return overdue ? ExitCode.FOUND : ExitCode.DONE;
    }
}
