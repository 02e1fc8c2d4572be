package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.ComplianceClient;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Output;
import io.skillforge.ops.output.Table;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;

/** Follows a bulk revocation to its end, and shows it. */
final class ConsentRunWatch {
    private final ComplianceClient client;
    private final Output output;

    ConsentRunWatch(ComplianceClient client, Output output) {
        this.client = client;
        this.output = output;
    }

    /** Answers the exit code of the command. */
    int follow(String runId) {
        return print(new RunFollower(output)
                .follow(
                        () -> client.run(runId),
                        run -> "running".equals(Json.text(run, "status")),
                        ConsentRunWatch::progress));
    }

    int print(JsonObject run) {
        output.result(run, text(run));
        var status = Json.text(run, "status");
        return "succeeded".equals(status) || "running".equals(status) ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static String progress(JsonObject run) {
        var progress = run.getJsonObject("progress");
        return "Run " + Json.text(run, "runId") + ": " + Json.number(run, "subjects") + " people"
                + (progress == null || progress.isEmpty() ? "" : ", " + Json.brief(progress));
    }

    private static String text(JsonObject run) {
        var text = new StringBuilder(progress(run))
                .append("\n")
                .append(Json.text(run, "status"))
                .append(Json.flag(run, "dryRun") ? "; a dry run, nothing was changed" : "")
                .append("\n");
        if (Json.text(run, "failure") != null) {
            text.append(Json.text(run, "failure")).append("\n");
        }
        var table = new Table("table", Json.flag(run, "dryRun") ? "would" : "did", "rows");
        run.getJsonObject("counts").forEach((name, actions) -> actions.asJsonObject()
                .forEach((action, rows) -> table.row(name, action, ((JsonNumber) rows).longValue())));
        if (!table.isEmpty()) {
            text.append(table);
        }
        run.getJsonArray("warnings")
                .getValuesAs(JsonString::getString)
                .forEach(warning -> text.append("\nWarning: ").append(warning).append("."));
        return text.toString().stripTrailing();
    }
}
