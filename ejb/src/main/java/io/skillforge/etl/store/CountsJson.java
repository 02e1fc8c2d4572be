package io.skillforge.etl.store;

import io.skillforge.etl.RunView.Counts;
import io.skillforge.platform.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/** Counts as the run log keeps them. */
final class CountsJson {

    private CountsJson() {}

    static String write(List<Counts> counts) {
        var array = Json.createArrayBuilder();
        for (var count : counts) {
            array.add(Json.createObjectBuilder()
                    .add("subject", count.subject())
                    .add("kind", count.kind())
                    .add("read", count.read())
                    .add("rejected", count.rejected())
                    .add("inserted", count.inserted())
                    .add("updated", count.updated())
                    .add("unchanged", count.unchanged())
                    .add("retired", count.retired()));
        }
        return array.build().toString();
    }

    static List<Counts> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(count -> new Counts(
                            count.getString("subject"),
                            count.getString("kind"),
                            number(count, "read"),
                            number(count, "rejected"),
                            number(count, "inserted"),
                            number(count, "updated"),
                            number(count, "unchanged"),
                            number(count, "retired")))
                    .toList();
        }
    }

    private static long number(JsonObject count, String name) {
        return count.getJsonNumber(name).longValue();
    }
}
