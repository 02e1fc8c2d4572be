package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the quarantine. */
@Command(name = "list", description = "List what is in the quarantine and why, newest first.")
final class QuarantineListCommand extends OnServer {
    @Option(
            names = "--status",
            defaultValue = "open",
            paramLabel = "STATUS",
            description = "open, replayed, discarded or all; ${DEFAULT-VALUE}.")
    String status;

    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "How many; ${DEFAULT-VALUE}.")
    int limit;

    QuarantineListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = client().quarantine(status, limit);
        var table = new Table("id", "status", "received (UTC)", "field", "reason");
        Json.objects(answer, "items")
                .forEach(item -> table.row(
                        Json.text(item, "id"),
                        Json.text(item, "status"),
                        Texts.moment(Json.instant(item, "receivedAt")),
                        Json.text(item, "field"),
                        Json.text(item, "reason")));
        output().result(answer, table.isEmpty() ? "Nothing is there." : table.toString());
        return ExitCode.DONE;
    }
}
