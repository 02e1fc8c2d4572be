package io.skillforge.ops.command;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.client.Json;
import io.skillforge.ops.client.OperationsClient;
import io.skillforge.ops.client.RestClient;
import io.skillforge.ops.client.Run;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import io.skillforge.ops.server.Health;
import io.skillforge.ops.server.RunningServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Supplier;

/** The state of the system as it was seen in one look. What could not be seen is empty. */
record SystemStatus(
        Optional<RunningServer> server,
        Optional<Health> health,
        Optional<JsonObject> about,
        Optional<JsonObject> lastRun,
        Optional<JsonObject> alerts,
        String database,
        Optional<Addresses> addresses) {

    private static final int MOST_ALERTS = 100;

    static SystemStatus look(CommandContext context) {
        var server = RunningServer.find(context.state());
        var client = server.map(running -> new OperationsClient(new RestClient(running.url(), context.credentials())));
        return new SystemStatus(
                server,
                server.flatMap(running -> Health.ask(running.managementUrl(), "/health")),
                client.flatMap(rest -> seen(rest::about)),
                client.flatMap(rest -> seen(() -> rest.runs(null, 1)))
                        .flatMap(runs -> Json.objects(runs, "items").stream().findFirst()),
                client.flatMap(rest -> seen(() -> rest.alerts(MOST_ALERTS))),
                database(context),
                server.map(running -> new Addresses(running, context.database().address())));
    }

    boolean healthy() {
        return health.map(Health::up).orElse(false) && about.isPresent();
    }

    String text() {
        var lines = new ArrayList<String>();
        lines.add("Server         " + server.map(this::serverLine).orElse("not running; start it with skillforge up"));
        lines.add("Database       " + database);
        lines.add("Release        " + about.map(SystemStatus::release).orElse("-"));
        lines.add("Last run       " + lastRun.map(SystemStatus::runLine).orElse("-"));
        lines.add("Alerts         " + alerts.map(SystemStatus::alertLines).orElse("-"));
        health.ifPresent(seen -> lines.add("\n" + checks(seen)));
        addresses.ifPresent(places -> lines.add("\n" + places));
        return String.join("\n", lines);
    }

    JsonObject json() {
        var json = Json.PROVIDER
                .createObjectBuilder()
                .add("running", server.isPresent())
                .add("healthy", healthy())
                .add("database", database)
                .add(
                        "health",
                        health.map(Health::answer).map(JsonValue.class::cast).orElse(JsonValue.NULL))
                .add("about", about.map(JsonValue.class::cast).orElse(JsonValue.NULL))
                .add("lastRun", lastRun.map(JsonValue.class::cast).orElse(JsonValue.NULL))
                .add("alerts", alerts.map(answer -> answer.get("items")).orElse(JsonValue.NULL));
        server.ifPresent(running -> json.add("pid", running.process().pid()));
        addresses.ifPresent(places -> json.add("addresses", places.json()));
        return json.build();
    }

    private String serverLine(RunningServer running) {
        var version =
                about.map(answer -> ", version " + Json.text(answer, "version")).orElse("");
        return (healthy() ? "healthy" : health.isPresent() ? "not healthy" : "does not answer") + version + ", pid "
                + running.process().pid() + ", since "
                + Texts.moment(running.process().startedAt()) + " UTC";
    }

    private static String database(CommandContext context) {
        var database = context.database();
        var place = database.address().map(address -> address.place());
        if (!database.embedded()) {
            return place.orElseThrow() + ", named by DATABASE_URL";
        }
        return place.map(running -> running + ", embedded PostgreSQL, pid "
                        + database.process().map(ProcessHandle::pid).orElse(0L))
                .orElse("embedded PostgreSQL, not running");
    }

    private static String release(JsonObject about) {
        if (!(about.get("release") instanceof JsonObject release)) {
            return "none is loaded";
        }
        return Json.text(release, "source") + " " + Json.text(release, "version") + " of "
                + Texts.orDash(Json.text(release, "releaseDate")) + ", loaded "
                + Texts.moment(Json.instant(release, "loadedAt")) + " UTC";
    }

    private static String runLine(JsonObject json) {
        var run = Run.from(json);
        return run.source() + " " + Texts.orDash(run.release()) + " " + run.status() + ", "
                + Texts.moment(run.startedAt()) + " UTC" + (run.reason() == null ? "" : ": " + run.reason());
    }

    private static String alertLines(JsonObject answer) {
        var open = Json.objects(answer, "items");
        var text = new StringBuilder(open.isEmpty() ? "none is open" : open.size() + " open");
        open.forEach(alert -> text.append("\n               ")
                .append(Json.text(alert, "priority"))
                .append(" ")
                .append(Json.text(alert, "title"))
                .append(" (")
                .append(Json.text(alert, "key"))
                .append(")"));
        return text.toString();
    }

    private static String checks(Health health) {
        var table = new Table("check", "state", "detail");
        health.checks().forEach(check -> table.row(check.name(), check.up() ? "up" : "DOWN", check.detail()));
        return table.toString();
    }

    private static Optional<JsonObject> seen(Supplier<JsonObject> question) {
        try {
            return Optional.of(question.get());
        } catch (OpsException unseen) {
            return Optional.empty();
        }
    }
}
