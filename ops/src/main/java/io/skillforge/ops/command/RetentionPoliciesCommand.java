package io.skillforge.ops.command;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;

/** Lists the policies. */
@Command(name = "policies", description = "List how long the rows of each dataset stay, and what that means now.")
final class RetentionPoliciesCommand extends OnServer {
    RetentionPoliciesCommand(CommandContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        var answer = retention().policies();
        var table = new Table("dataset", "place", "action", "keep", "clock", "past its time before (UTC)", "holds");
        Json.objects(answer, "items")
                .forEach(policy -> table.row(
                        Json.text(policy, "dataset"),
                        Json.text(policy, "place"),
                        Json.text(policy, "action"),
                        Json.text(policy, "keep"),
                        Json.text(policy, "clock"),
                        Json.flag(policy, "onHold") ? "on hold" : Texts.moment(Json.instant(policy, "cutoff")),
                        Json.number(policy, "activeHolds")));
        output().result(answer, table.toString());
        return ExitCode.DONE;
    }
}
