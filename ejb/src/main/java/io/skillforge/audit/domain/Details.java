package io.skillforge.audit.domain;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The details of an event as a JSON object. */
public final class Details {

    private Details() {}

    /** A copy that nobody changes, in the given order; values may be null. */
    public static Map<String, Object> copy(Map<String, Object> details) {
        return details == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(details));
    }

    public static String json(Map<String, Object> details) {
        return object(details).build().toString();
    }

    private static JsonObjectBuilder object(Map<?, ?> entries) {
        var object = Json.createObjectBuilder();
        entries.forEach((key, value) -> object.add(text(key), value(value)));
        return object;
    }

    private static JsonArrayBuilder array(Collection<?> elements) {
        var array = Json.createArrayBuilder();
        elements.forEach(element -> array.add(value(element)));
        return array;
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof JsonValue json) {
            return json;
        }
        if (value instanceof Boolean bool) {
            return bool ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Map<?, ?> map) {
            return object(map).build();
        }
        if (value instanceof Collection<?> collection) {
            return array(collection).build();
        }
        return value instanceof Number number ? number(number) : Json.createValue(text(value));
    }

    private static JsonValue number(Number number) {
        if (number instanceof BigDecimal || number instanceof Double || number instanceof Float) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        return number instanceof BigInteger big ? Json.createValue(big) : Json.createValue(number.longValue());
    }

    /** PostgreSQL has no text with a zero character, and a note somebody typed must not keep an event from the log. */
    static String text(Object value) {
        return String.valueOf(value).replace('\0', '\uFFFD');
    }
}
