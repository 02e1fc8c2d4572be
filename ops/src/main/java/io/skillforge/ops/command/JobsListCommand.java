package io.skillforge.ops.command;

import io.skillforge.ops.client.Execution;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Texts;
import jakarta.json.JsonObject;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Names the jobs that can be started. */
@Command(name = "list", description = "List the jobs, their parameters and how they last ended.")
final class JobsListCommand implements Runnable {
    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    JobsListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var jobs = server.client(context).jobs();
        var text =
                Json.objects(jobs, "items").stream().map(JobsListCommand::job).collect(Collectors.joining("\n\n"));
        output.output(context).result(jobs, text.isEmpty() ? "There are no jobs." : text);
    }

    private static String job(JsonObject job) {
        var head = Json.text(job, "name") + ": " + Json.text(job, "description");
        return Json.objects(job, "parameters").stream()
                .map(JobsListCommand::parameter)
                .collect(Collectors.joining("\n", head + "\n", "\n" + last(job)));
    }

    private static String parameter(JsonObject parameter) {
        var standard = Json.text(parameter, "defaultValue");
        var required = Json.flag(parameter, "required") ? " (required)" : "";
        return "  " + Json.text(parameter, "name") + (standard == null ? "" : "=" + standard) + required + "  "
                + Json.text(parameter, "description");
    }

    private static String last(JsonObject job) {
        if (!(job.get("lastExecution") instanceof JsonObject json)) {
            return "  never ran";
        }
        var last = Execution.from(json);
        return "  last: execution " + last.executionId() + " " + last.status() + ", " + Texts.moment(last.startedAt())
                + " UTC";
    }
}
