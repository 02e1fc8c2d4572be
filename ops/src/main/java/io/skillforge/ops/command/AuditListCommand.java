package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the audit log. */
@Command(name = "list", description = "List the audit log, newest first. That it was read is added to it.")
final class AuditListCommand implements Runnable {
    private static final int SHORT_HASH = 12;

    @Option(names = "--type", paramLabel = "TYPE", description = "Only this type of events, such as consent.revoked.")
    String type;

    @Option(names = "--subject", paramLabel = "ID", description = "Only what happened to the user with this id.")
    String subject;

    @Option(names = "--from", paramLabel = "TIME", description = "Not before; such as 2026-11-21T07:00:00Z.")
    String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Before.")
    String to;

    @Option(
            names = "--limit",
            defaultValue = "20",
            paramLabel = "N",
            description = "How many, up to 100; default ${DEFAULT-VALUE}.")
    int limit;

    @Mixin
    ServerOptions server;

    @Mixin
    OutputOptions output;

    private final CommandContext context;

    AuditListCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public void run() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("type", type);
        filters.put("subject", subject);
        filters.put("from", from);
        filters.put("to", to);
        filters.put("limit", String.valueOf(limit));
        var answer = server.audit(context).list(filters);
        var table = new Table("time (UTC)", "event", "actor", "subject", "object", "row");
        Json.objects(answer, "items")
                .forEach(entry -> table.row(
                        Texts.moment(Json.instant(entry, "occurredAt")),
                        Json.text(entry, "event"),
                        Json.text(entry, "actorKind") + " " + brief(Json.text(entry, "actor")),
                        brief(Json.text(entry, "subject")),
                        object(entry),
                        Json.number(entry, "chain") + "/" + Json.number(entry, "seq")));
        output.output(context).result(answer, table.isEmpty() ? "No such events." : table.toString());
    }

    private static String object(JsonObject entry) {
        var id = Json.text(entry, "objectId");
        return id == null ? Json.text(entry, "objectType") : Json.text(entry, "objectType") + " " + id;
    }

    /** The beginning of a hash tells people apart; the whole one is in the JSON. */
    private static String brief(String name) {
        return name != null && name.matches("[0-9a-f]{64}") ? name.substring(0, SHORT_HASH) : name;
    }
}
