package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Texts;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes an API key. */
@Command(
        name = "create",
        description = {"Make an API key for a partner's programs, which send it as X-API-Key.", "It is shown this once."
        })
final class PartnerKeyCreateCommand implements Runnable {
    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What the key is for.")
    String name;

    @Option(
            names = "--scope",
            defaultValue = "partner",
            paramLabel = "SCOPE",
            description = "catalog reads the catalog only; partner may what the role may. Default: ${DEFAULT-VALUE}.")
    String scope;

    @Option(
            names = "--lifetime-days",
            defaultValue = "365",
            paramLabel = "N",
            description = "Days until it ends by itself; ${DEFAULT-VALUE}.")
    int lifetimeDays;

    @Mixin
    PartnerKeyOptions options;

    private final CommandContext context;

    PartnerKeyCreateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var made = options.client(context).createKey(options.code, name, scope, lifetimeDays);
        options.output(context).result(made, told(made));
    }

    /** The key stands alone in its line, to be copied. */
    static String told(JsonObject made) {
        return "The API key, which is not shown again:\n\n" + Json.text(made, "key") + "\n\nIt is "
                + Json.text(made, "id") + " and ends on " + Texts.moment(Json.instant(made, "expiresAt")) + " UTC.";
    }
}
