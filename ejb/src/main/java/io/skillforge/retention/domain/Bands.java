package io.skillforge.retention.domain;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;

/**
 * Makes numbers coarse: each becomes the middle of its fifth of a hundred, so that the shape of the document stays and an
 * exact result does not. Doing it again changes nothing.
 */
public final class Bands {

    private static final long WIDTH = 20;
    private static final long HIGHEST = 80;

    private Bands() {}

    /** @param text JSON; null stays null */
    public static String mask(String text) {
        if (text == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return mask(reader.readValue()).toString();
        }
    }

    private static JsonValue mask(JsonValue value) {
        return switch (value.getValueType()) {
            case NUMBER -> Json.createValue(middle(((JsonNumber) value).doubleValue()));
            case OBJECT -> {
                var masked = Json.createObjectBuilder();
                ((JsonObject) value).forEach((name, part) -> masked.add(name, mask(part)));
                yield masked.build();
            }
            case ARRAY -> {
                var masked = Json.createArrayBuilder();
                ((JsonArray) value).forEach(part -> masked.add(mask(part)));
                yield masked.build();
            }
            default -> value;
        };
    }

    private static long middle(double number) {
        var from = (long) Math.floor(number / WIDTH) * WIDTH;
        return Math.max(0, Math.min(HIGHEST, from)) + WIDTH / 2;
    }
}
