package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the items of a plan. */
@Command(
        name = "review",
        description =
                "Show a plan table by table: how many rows, how old, and in --json and --csv some of them masked.")
final class RetentionReviewCommand extends OnServer {
    private static final int MONTH = "2026-11".length();

    @Parameters(paramLabel = "RUN", description = "The run's id; see retention list.")
    String run;

    @Option(names = "--csv", description = "As a table with commas.")
    boolean csv;

    RetentionReviewCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        if (csv) {
            output().out().print(retention().review(run));
            output().out().flush();
            return ExitCode.DONE;
        }
        var answer = retention().items(run);
        var table =
                new Table("dataset", "place", "action", "rows", "held", "oldest (UTC)", "newest (UTC)", "cutoff (UTC)");
        Json.objects(answer, "items")
                .forEach(item -> table.row(
                        Json.text(item, "dataset"),
                        place(item),
                        Json.text(item, "action"),
                        Json.number(item, "planned"),
                        Json.number(item, "held"),
                        Texts.moment(Json.instant(item, "oldest")),
                        Texts.moment(Json.instant(item, "newest")),
                        Texts.moment(Json.instant(item, "cutoff"))));
        output().result(answer, table.isEmpty() ? "There is nothing to do." : table.toString());
        return ExitCode.DONE;
    }

    /** A month goes as a whole, and is a line of its own. */
    private static String place(JsonObject item) {
        var month = Json.text(item, "month");
        return Json.text(item, "place") + (month == null ? "" : " " + month.substring(0, MONTH));
    }
}
