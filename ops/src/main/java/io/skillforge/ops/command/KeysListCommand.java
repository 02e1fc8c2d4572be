package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import jakarta.json.JsonObject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows which keys there are and what they wrap. */
@Command(name = "list", description = "List the keys, and how many data keys each wraps.")
final class KeysListCommand implements Runnable {
    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    KeysListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var keys = server.keys(context).keys();
        var table = new Table("purpose", "key", "state", "data keys");
        for (var key : Json.objects(keys, "items")) {
            var wraps = key.containsKey("dataKeys") ? Json.number(key, "dataKeys") : null;
            table.row(Json.text(key, "purpose"), Json.text(key, "id"), state(key), wraps);
        }
        output.output(context).result(keys, table.toString());
    }

    private static String state(JsonObject key) {
        return Json.flag(key, "current") ? "current" : "older";
    }
}
