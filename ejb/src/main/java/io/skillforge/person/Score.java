package io.skillforge.person;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an assessment went.
 *
 * @param overall 0 to 100
 * @param parts what it was made of, by name; may be empty
 */
public record Score(BigDecimal overall, Map<String, BigDecimal> parts) {

    public Score {
        parts = parts == null ? Map.of() : Map.copyOf(parts);
    }

    /** Null for null. */
    public static Score of(JsonObject json) {
        if (json == null) {
            return null;
        }
        var parts = new LinkedHashMap<String, BigDecimal>();
        json.getOrDefault("parts", JsonObject.EMPTY_JSON_OBJECT)
                .asJsonObject()
                .forEach((name, value) -> parts.put(name, ((JsonNumber) value).bigDecimalValue()));
        var overall = json.getJsonNumber("overall");
        return new Score(overall == null ? null : overall.bigDecimalValue(), parts);
    }

    public JsonObject json() {
        var parts = Json.createObjectBuilder();
        this.parts.forEach(parts::add);
        return Json.createObjectBuilder()
                .add("overall", overall)
                .add("parts", parts)
                .build();
    }
}
