package io.skillforge.consent.store;

import io.skillforge.platform.json.Json;
import io.skillforge.privacy.TableOutcome;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.List;

/** Outcomes as the tables keep them. */
final class OutcomesJson {

    private OutcomesJson() {}

    static String write(List<TableOutcome> outcomes) {
        var array = Json.createArrayBuilder();
        for (var outcome : outcomes) {
            array.add(Json.createObjectBuilder()
                    .add("table", outcome.table())
                    .add("action", outcome.action())
                    .add("count", outcome.count())
                    .add("ids", Json.createArrayBuilder(outcome.ids())));
        }
        return array.build().toString();
    }

    static List<TableOutcome> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(outcome -> new TableOutcome(
                            outcome.getString("table"),
                            outcome.getString("action"),
                            outcome.getJsonNumber("count").longValue(),
                            ids(outcome.getJsonArray("ids"))))
                    .toList();
        }
    }

    private static List<String> ids(JsonArray ids) {
        return ids == null ? List.of() : ids.getValuesAs(JsonString::getString);
    }
}
