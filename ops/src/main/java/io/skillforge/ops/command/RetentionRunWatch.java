package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.RetentionClient;
import io.skillforge.ops.output.Output;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows a run of retention to where it has nothing more to do, and shows it. */
final class RetentionRunWatch {
    private static final Set<String> AT_WORK = Set.of("planning", "approved", "running");
    private static final Set<String> UNDECIDED = Set.of("planned", "waiting");

    private final RetentionClient client;
    private final Output output;

    RetentionRunWatch(RetentionClient client, Output output) {
        this.client = client;
        this.output = output;
    }

    /** @param execute whether the rows were to go; then a plan that waits for somebody is not done */
    int follow(String planId, boolean execute) {
        var run = new RunFollower(output)
                .follow(
                        () -> client.plan(planId),
                        each -> AT_WORK.contains(Json.text(each, "status")),
                        RetentionRunWatch::progress);
        return print(run, execute);
    }

    int print(JsonObject run, boolean execute) {
        output.result(run, text(run));
        var status = Json.text(run, "status");
        var well = "succeeded".equals(status) || AT_WORK.contains(status) || !execute && UNDECIDED.contains(status);
        return well ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static String progress(JsonObject run) {
        var rows = run.getJsonObject("counts").values().stream()
                .flatMap(actions -> actions.asJsonObject().values().stream())
                .mapToLong(count -> ((JsonNumber) count).longValue())
                .sum();
        return "Run " + Json.text(run, "runId") + ": " + Json.text(run, "status") + ", " + Texts.counted(rows, "row");
    }

    private static String text(JsonObject run) {
        var text = new StringBuilder(progress(run)).append("\n");
        if (Json.text(run, "failure") != null) {
            text.append(Texts.ended(Json.text(run, "failure"))).append("\n");
        }
        var table = new Table("place", Json.flag(run, "dryRun") ? "would" : "did", "rows");
        run.getJsonObject("counts").forEach((place, actions) -> actions.asJsonObject()
                .forEach((action, rows) -> table.row(place, action, ((JsonNumber) rows).longValue())));
        if (!table.isEmpty()) {
            text.append(table).append("\n");
        }
        if (Json.number(run, "held") > 0) {
            text.append("Left out because of a hold: ")
                    .append(Texts.counted(Json.number(run, "held"), "row"))
                    .append("\n");
        }
        var drift = run.getJsonObject("drift");
        if (drift != null && !drift.isEmpty()) {
            text.append("Not as planned: ").append(Json.brief(drift)).append("\n");
        }
        run.getJsonArray("warnings").getValuesAs(JsonString::getString).forEach(warning -> text.append("Warning: ")
                .append(Texts.ended(warning))
                .append("\n"));
        if (UNDECIDED.contains(Json.text(run, "status"))) {
            waitsFor(run).forEach((reason, datasets) -> text.append("Waits: ")
                    .append(String.join(", ", datasets))
                    .append(Texts.ended(reason))
                    .append("\n"));
        }
        return text.append(next(run)).toString().stripTrailing();
    }

    /** What somebody has to do for it to go on. */
    private static String next(JsonObject run) {
        var command = "skillforge compliance retention ";
        var id = " " + Json.text(run, "runId");
        var status = Json.text(run, "status");
        if ("planned".equals(status)
                && !String.valueOf(Json.text(run, "requestedBy")).startsWith("user:")) {
            return "Next: " + command + "plan, for a plan that can be approved";
        }
        if (UNDECIDED.contains(status)) {
            return "Next: " + command + "review" + id + ", and another officer's: " + command + "approve" + id;
        }
        return "approved".equals(status) ? "Next: " + command + "apply" + id : "";
    }

    /** What many datasets wait for is told once: "users, notifications: no run of it was approved yet". */
    private static Map<String, List<String>> waitsFor(JsonObject run) {
        var datasets = new LinkedHashMap<String, List<String>>();
        for (var sentence : run.getJsonArray("waitsFor").getValuesAs(JsonString::getString)) {
            var colon = Math.max(0, sentence.indexOf(':'));
            datasets.computeIfAbsent(sentence.substring(colon), reason -> new ArrayList<>())
                    .add(sentence.substring(0, colon));
        }
        return datasets;
    }
}
