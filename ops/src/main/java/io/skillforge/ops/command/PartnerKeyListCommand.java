package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the API keys of a partner. */
@Command(name = "list", description = "List a partner's API keys, newest first, without the keys themselves.")
final class PartnerKeyListCommand implements Runnable {
    @Mixin
    PartnerKeyOptions options;

    private final CommandContext context;

    PartnerKeyListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var answer = options.client(context).keys(options.code);
        var table = new Table("id", "name", "begins with", "scope", "state", "expires (UTC)", "last used (UTC)");
        for (var key : Json.objects(answer, "items")) {
            table.row(
                    Json.text(key, "id"),
                    Json.text(key, "name"),
                    Json.text(key, "prefix"),
                    Json.text(key, "scope"),
                    Json.text(key, "state"),
                    Texts.moment(Json.instant(key, "expiresAt")),
                    Texts.moment(Json.instant(key, "lastUsedAt")));
        }
        options.output(context).result(answer, table.isEmpty() ? "There are no API keys." : table.toString());
    }
}
