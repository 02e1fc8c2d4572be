package io.skillforge.consent.domain;

import io.skillforge.consent.EventInvalidException;
import io.skillforge.platform.json.Json;
import jakarta.json.JsonConfig;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

/** One JSON object and nothing else: no second value after it, no name twice. */
public final class StrictJson {

    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private StrictJson() {}

    public static JsonObject object(String text, int longest) {
        if (text.length() > longest) {
            throw new EventInvalidException("too-large", null, "The event is longer than " + longest + " characters");
        }
        requireOneValue(text);
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            throw notJson();
        }
    }

    /** A reader leaves what follows the object; a parser that goes to the end does not. */
    private static void requireOneValue(String text) {
        try (var parser = PARSERS.createParser(new StringReader(text))) {
            while (parser.hasNext()) {
                parser.next();
            }
        } catch (RuntimeException e) {
            // Parsson's refusal of deep nesting is no JsonException.
            throw notJson();
        }
    }

    private static EventInvalidException notJson() {
        return new EventInvalidException(
                "not-json", null, "The event is not one JSON object with every field at most once");
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
