package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sets an anchor. */
@Command(
        name = "anchor",
        description = "Anchor the audit log now; the server does so by itself in every minute the log grew.")
final class AuditAnchorCommand implements Runnable {
    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    AuditAnchorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var anchor = server.audit(context).anchor();
        output.output(context)
                .result(
                        anchor,
                        Json.number(anchor, "number") == 0
                                ? "The audit log is empty."
                                : "Anchor " + Json.number(anchor, "number") + " of "
                                        + Texts.moment(Json.instant(anchor, "at")) + " UTC proves "
                                        + Json.number(anchor, "rows") + " rows; object " + Json.text(anchor, "key")
                                        + ".");
    }
}
