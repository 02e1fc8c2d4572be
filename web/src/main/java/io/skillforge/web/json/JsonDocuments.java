package io.skillforge.web.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Writes records: their fields in the order they declare them, which is the one that people read best, and without those that
 * have no value. JSON-B is asked to read only. To write, it keeps every record under way in a set, so that the largest
 * document is hashed whole, twice, and makes a writer for every date anew: that took most of the time of a profile. Then the
 * generator of JSON-P took a quarter of it; Jackson's is in the server too.
 */
public final class JsonDocuments {

    private static final JsonFactory FACTORY = new JsonFactory();

    private record Field(SerializableString name, Method accessor) {
        static Field of(RecordComponent component) {
            // Saves the check whether it may be called, at each call.
            component.getAccessor().setAccessible(true);
            return new Field(new SerializedString(component.getName()), component.getAccessor());
        }
    }

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents()).map(Field::of).toList();
        }
    };

    private JsonDocuments() {}

    /** A document as UTF-8. */
    public static byte[] bytes(Record document) {
        var bytes = new ByteArrayOutputStream(1024);
        try (var generator = FACTORY.createGenerator(bytes)) {
            write(document, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Object value, JsonGenerator generator) throws IOException {
        if (value instanceof String text) {
            generator.writeString(text);
        } else if (value instanceof Boolean truth) {
            generator.writeBoolean(truth);
        } else if (value instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (value instanceof Integer number) {
            generator.writeNumber(number);
        } else if (value instanceof Record document) {
            write(document, generator);
        } else if (value instanceof List<?> list) {
            write(list, generator);
        } else {
            writeRare(value, generator);
        }
    }

    private static void writeRare(Object value, JsonGenerator generator) throws IOException {
        if (value instanceof Double number) {
            generator.writeNumber(number);
        } else if (value instanceof Long number) {
            generator.writeNumber(number);
        } else if (value instanceof LocalDate || value instanceof Instant || value instanceof UUID) {
            generator.writeString(value.toString());
        } else if (value instanceof JsonValue json) {
            generator.writeRawValue(json.toString());
        } else if (value instanceof Map<?, ?> map) {
            write(map, generator);
        } else {
            throw new IllegalArgumentException("No document has a " + value.getClass() + " so far");
        }
    }

    private static void write(Record document, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (var field : FIELDS.get(document.getClass())) {
            var value = value(document, field);
            if (value != null) {
                generator.writeFieldName(field.name());
                write(value, generator);
            }
        }
        generator.writeEndObject();
    }

    private static void write(Map<?, ?> map, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (var entry : map.entrySet()) {
            if (entry.getValue() != null) {
                generator.writeFieldName((String) entry.getKey());
                write(entry.getValue(), generator);
            }
        }
        generator.writeEndObject();
    }

    private static void write(List<?> list, JsonGenerator generator) throws IOException {
        generator.writeStartArray();
        for (var value : list) {
            if (value == null) {
                generator.writeNull();
            } else {
                write(value, generator);
            }
        }
        generator.writeEndArray();
    }

    private static Object value(Record document, Field field) {
        try {
            return field.accessor().invoke(document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + field.name() + " cannot be read", e);
        }
    }
}
