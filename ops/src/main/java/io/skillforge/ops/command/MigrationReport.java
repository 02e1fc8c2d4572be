package io.skillforge.ops.command;

import io.skillforge.ops.client.Json;
import io.skillforge.ops.output.Table;
import io.skillforge.ops.output.Texts;
import io.skillforge.schema.MigrationRow;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;

/** Migrations as a table or as JSON. */
final class MigrationReport {
    private MigrationReport() {}

    static String text(List<MigrationRow> rows) {
        var table = new Table("version", "description", "state", "applied (UTC)");
        rows.forEach(row -> table.row(row.version(), row.description(), row.state(), Texts.moment(row.appliedAt())));
        return table.toString();
    }

    static JsonObject json(List<MigrationRow> rows) {
        return Json.items(rows.stream().map(MigrationReport::json).toList());
    }

    private static JsonObject json(MigrationRow row) {
        return Json.PROVIDER
                .createObjectBuilder()
                .add("version", value(row.version()))
                .add("description", value(row.description()))
                .add("script", value(row.script()))
                .add("state", value(row.state()))
                .add("appliedAt", value(row.appliedAt()))
                .build();
    }

    private static JsonValue value(Object value) {
        return value == null ? JsonValue.NULL : Json.PROVIDER.createValue(value.toString());
    }
}
