package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists legal holds. */
@Command(name = "list", description = "List the legal holds that hold, newest first.")
final class HoldsListCommand extends OnServer {
    @Option(names = "--all", description = "Those that are released or over as well.")
    boolean all;

    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "How many; ${DEFAULT-VALUE}.")
    int limit;

    HoldsListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = retention().holds(all, limit);
        var table = new Table("hold", "dataset", "tenant", "user", "until (UTC)", "released (UTC)", "reason");
        Json.objects(answer, "items")
                .forEach(hold -> table.row(
                        Json.text(hold, "id"),
                        Json.text(hold, "dataset"),
                        Json.text(hold, "tenantId"),
                        Json.text(hold, "userId"),
                        Texts.moment(Json.instant(hold, "until")),
                        Texts.moment(Json.instant(hold, "releasedAt")),
                        Json.text(hold, "reason")));
        output().result(answer, table.isEmpty() ? "There are no holds." : table.toString());
        return ExitCode.DONE;
    }
}
