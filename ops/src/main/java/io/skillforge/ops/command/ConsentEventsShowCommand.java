package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows how far an event is. */
@Command(name = "show", description = "Show how far an event is.")
final class ConsentEventsShowCommand extends OnServer {
    @Parameters(paramLabel = "EVENT", description = "The event's id, as its sender gave it.")
    String event;

    ConsentEventsShowCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = client().event(event);
        output().result(answer, Json.brief(answer).replace(", ", "\n"));
        return ExitCode.DONE;
    }
}
