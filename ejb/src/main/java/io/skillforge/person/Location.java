package io.skillforge.person;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** Where somebody worked, as coarse or fine as they told it. */
public record Location(String city, String region, String country) {

    /** Null for null. */
    public static Location of(JsonObject json) {
        return json == null
                ? null
                : new Location(
                        json.getString("city", null), json.getString("region", null), json.getString("country", null));
    }

    public JsonObject json() {
        var json = Json.createObjectBuilder();
        add(json, "city", city);
        add(json, "region", region);
        add(json, "country", country);
        return json.build();
    }

    private static void add(JsonObjectBuilder json, String name, String value) {
        if (value != null) {
            json.add(name, value);
        }
    }

    /** It may tell who somebody is. */
    @Override
    public String toString() {
        return "Location";
    }
}
