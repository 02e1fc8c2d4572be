package io.skillforge.consent.domain;

import io.skillforge.consent.EventInvalidException;
import jakarta.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** One JSON object and nothing else: no second value after it, no name twice. */
public final class StrictJson {

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private StrictJson() {}

    public static JsonObject object(String text, int longest) {
        if (text.length() > longest) {
            throw new EventInvalidException("too-large", null, "The event is longer than " + longest + " characters");
        }
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException | StackOverflowError e) {
            throw new EventInvalidException(
                    "not-json", null, "The event is not one JSON object with every field at most once");
        }
    }

    /** A text field of something that may not be an event at all. */
    public static Optional<String> text(String text, String field, int longest) {
        try {
            return object(text, longest).get(field) instanceof JsonString value
                    ? Optional.of(value.getString())
                    : Optional.empty();
        } catch (EventInvalidException e) {
            return Optional.empty();
        }
    }
}
