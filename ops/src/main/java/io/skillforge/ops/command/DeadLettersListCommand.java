package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists dead letters. */
@Command(name = "list", description = "List dead letters, the oldest first, without what is in them.")
final class DeadLettersListCommand extends OnServer {
    @Option(names = "--limit", defaultValue = "20", paramLabel = "N", description = "How many; ${DEFAULT-VALUE}.")
    int limit;

    DeadLettersListCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = client().deadLetters(limit);
        var table = new Table("message", "event", "attempts", "sent (UTC)", "reason");
        Json.objects(answer, "items")
                .forEach(letter -> table.row(
                        Json.text(letter, "messageId"),
                        Json.text(letter, "eventId"),
                        Json.number(letter, "attempts"),
                        Texts.moment(Json.instant(letter, "sentAt")),
                        Json.text(letter, "reason")));
        output().result(answer, table.isEmpty() ? "There are no dead letters." : table.toString());
        return table.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }
}
