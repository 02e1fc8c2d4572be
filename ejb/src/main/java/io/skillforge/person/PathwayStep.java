package io.skillforge.person;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;

/** A step of a learning pathway. @param days how long it takes, null where nobody says */
public record PathwayStep(String title, Integer days) {

    /** How documents in the database have the steps of a pathway: numbered from 1. */
    public static JsonArray json(List<PathwayStep> steps) {
        var array = Json.createArrayBuilder();
        var order = 0;
        for (var step : steps) {
            order++;
            var object = Json.createObjectBuilder().add("order", order).add("title", step.title());
            array.add(step.days() == null ? object : object.add("days", step.days()));
        }
        return array.build();
    }

    public static List<PathwayStep> of(JsonArray steps) {
        return steps.getValuesAs(JsonObject.class).stream()
                .map(step -> new PathwayStep(
                        step.getString("title", ""), step.containsKey("days") ? step.getInt("days") : null))
                .toList();
    }
}
