package io.skillforge.ops.client;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads JSON without surprise: what is absent, null or of another kind is empty. */
public final class Json {
    // Looking the provider up takes a search of the class path each time.
    public static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    public static Optional<JsonObject> parse(String text) {
        try (var reader = PROVIDER.createReader(new StringReader(text))) {
            return Optional.of(reader.readObject());
        } catch (JsonException | IllegalStateException notAnObject) {
            return Optional.empty();
        }
    }

    public static String pretty(JsonObject object) {
        var text = new StringWriter();
        try (var writer = PROVIDER.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString().strip();
    }

    /** The members as "name value, name value". */
    public static String brief(JsonObject object) {
        return object.entrySet().stream()
                .map(member -> member.getKey() + " " + plain(member.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** A list in the form that the server gives lists. */
    public static JsonObject items(List<? extends JsonValue> items) {
        var array = PROVIDER.createArrayBuilder();
        items.forEach(array::add);
        return PROVIDER.createObjectBuilder().add("items", array).build();
    }

    public static String text(JsonObject object, String name) {
        return object.getString(name, null);
    }

    public static long number(JsonObject object, String name) {
        return object.get(name) instanceof JsonNumber number ? number.longValue() : 0;
    }

    public static boolean flag(JsonObject object, String name) {
        return object.getBoolean(name, false);
    }

    public static Instant instant(JsonObject object, String name) {
        try {
            var text = text(object, name);
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException notATime) {
            return null;
        }
    }

    public static List<JsonObject> objects(JsonObject object, String name) {
        return object.get(name) instanceof JsonArray array
                ? array.stream()
                        .filter(JsonObject.class::isInstance)
                        .map(JsonObject.class::cast)
                        .toList()
                : List.of();
    }

    public static Map<String, String> texts(JsonObject object, String name) {
        var texts = new LinkedHashMap<String, String>();
        if (object.get(name) instanceof JsonObject members) {
            members.forEach((key, value) -> texts.put(key, plain(value)));
        }
        return texts;
    }

    private static String plain(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
