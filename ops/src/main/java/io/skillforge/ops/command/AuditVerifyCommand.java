package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import jakarta.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proves the audit log. */
@Command(
        name = "verify",
        description = {
            "Compute every hash of the audit log anew, and compare it with its anchors outside the database.",
            "Exit code 0: the log is whole; 1: somebody tampered with it; 3: the server is out of reach."
        })
final class AuditVerifyCommand implements Callable<Integer> {
    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    AuditVerifyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        var report = server.audit(context).verify();
        output.output(context).result(report, text(report));
        return Json.flag(report, "ok") ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static String text(JsonObject report) {
        var chains = Json.objects(report, "chains");
        var rows =
                chains.stream().mapToLong(chain -> Json.number(chain, "rows")).sum();
        var anchors = report.getJsonObject("anchors");
        var findings = new Table("where", "from", "what", "detail");
        chains.forEach(chain -> add(findings, "chain " + Json.number(chain, "chain"), chain));
        add(findings, "anchors", anchors);
        return (findings.isEmpty()
                        ? "The audit log is whole: " + rows + " rows in " + chains.size() + " chains."
                        : "Somebody tampered with the audit log; " + rows + " rows were read.\n\n" + findings + "\n")
                + "\n" + anchored(anchors);
    }

    private static String anchored(JsonObject anchors) {
        var unproven = "not yet anchored: " + Json.number(anchors, "unanchoredRows") + ".";
        return Json.number(anchors, "count") == 0
                ? "There are no anchors; " + unproven
                : Json.number(anchors, "count") + " anchors, the newest of "
                        + Texts.moment(Json.instant(anchors, "newest")) + " UTC; " + unproven;
    }

    private static void add(Table findings, String where, JsonObject part) {
        Json.objects(part, "findings")
                .forEach(finding -> findings.row(
                        where, Json.number(finding, "seq"), Json.text(finding, "kind"), Json.text(finding, "detail")));
    }
}
