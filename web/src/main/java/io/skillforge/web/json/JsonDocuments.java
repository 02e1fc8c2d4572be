package io.skillforge.web.json;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Writes records: their fields in the order they declare them, which is the one that people read best, and without those that
 * have no value. JSON-B is asked to read only. To write, it keeps every record under way in a set, so that the largest
 * document is hashed whole, twice, and makes a writer for every date anew: that took most of the time of a profile.
 */
public final class JsonDocuments {

    private static final JsonGeneratorFactory GENERATORS =
            JsonProvider.provider().createGeneratorFactory(Map.of());

    private static final ClassValue<RecordComponent[]> FIELDS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            var fields = type.getRecordComponents();
            for (var field : fields) {
                // Saves the check whether it may be called, at each call.
                field.getAccessor().setAccessible(true);
            }
            return fields;
        }
    };

    private JsonDocuments() {}

    /** A document as UTF-8. */
    public static byte[] bytes(Record document) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var generator = GENERATORS.createGenerator(bytes)) {
            write(document, generator);
        }
        return bytes.toByteArray();
    }

    private static void write(Object value, JsonGenerator generator) {
        if (value instanceof String text) {
            generator.write(text);
        } else if (value instanceof Boolean truth) {
            generator.write(truth);
        } else if (value instanceof BigDecimal number) {
            generator.write(number);
        } else if (value instanceof Integer number) {
            generator.write(number);
        } else if (value instanceof Record document) {
            write(document, generator);
        } else if (value instanceof List<?> list) {
            write(list, generator);
        } else {
            writeRare(value, generator);
        }
    }

    private static void writeRare(Object value, JsonGenerator generator) {
        if (value instanceof Double number) {
            generator.write(number);
        } else if (value instanceof Long number) {
            generator.write(number);
        } else if (value instanceof LocalDate || value instanceof Instant || value instanceof UUID) {
            generator.write(value.toString());
        } else if (value instanceof JsonValue json) {
            generator.write(json);
        } else if (value instanceof Map<?, ?> map) {
            write(map, generator);
        } else {
            throw new IllegalArgumentException("No document has a " + value.getClass() + " so far");
        }
    }

    private static void write(Record document, JsonGenerator generator) {
        generator.writeStartObject();
        for (var field : FIELDS.get(document.getClass())) {
            writeField(field.getName(), value(document, field), generator);
        }
        generator.writeEnd();
    }

    private static void write(Map<?, ?> map, JsonGenerator generator) {
        generator.writeStartObject();
        map.forEach((name, value) -> writeField((String) name, value, generator));
        generator.writeEnd();
    }

    private static void writeField(String name, Object value, JsonGenerator generator) {
        if (value != null) {
            generator.writeKey(name);
            write(value, generator);
        }
    }

    private static void write(List<?> list, JsonGenerator generator) {
        generator.writeStartArray();
        for (var value : list) {
            if (value == null) {
                generator.writeNull();
            } else {
                write(value, generator);
            }
        }
        generator.writeEnd();
    }

    private static Object value(Record document, RecordComponent field) {
        try {
            return field.getAccessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + field + " cannot be read", e);
        }
    }
}
