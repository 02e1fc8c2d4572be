package io.skillforge.web.json;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;

/**
 * Writes a record's fields in the order it declares them, which is the one that people read best; JSON-B would sort. What
 * documents consist of mostly (texts, numbers, lists of records) is written straight away: a profile has thousands of
 * them, and JSON-B takes each of them through all of its machinery.
 */
class RecordSerializer implements JsonbSerializer<Record> {

    private static final ClassValue<RecordComponent[]> FIELDS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            return type.getRecordComponents();
        }
    };

    @Override
    public void serialize(Record document, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        writeFields(document, generator, context);
    }

    private static void writeFields(Record document, JsonGenerator generator, SerializationContext context) {
        for (var field : FIELDS.get(document.getClass())) {
            var value = value(document, field);
            if (value != null) {
                generator.writeKey(field.getName());
                write(value, generator, context);
            }
        }
        generator.writeEnd();
    }

    private static void write(Object value, JsonGenerator generator, SerializationContext context) {
        if (value instanceof String text) {
            generator.write(text);
        } else if (value instanceof Boolean truth) {
            generator.write(truth);
        } else if (value instanceof BigDecimal number) {
            generator.write(number);
        } else if (value instanceof Integer number) {
            generator.write(number);
        } else if (value instanceof Record document) {
            generator.writeStartObject();
            writeFields(document, generator, context);
        } else if (value instanceof List<?> list) {
            writeList(list, generator, context);
        } else {
            context.serialize(value, generator);
        }
    }

    private static void writeList(List<?> list, JsonGenerator generator, SerializationContext context) {
        generator.writeStartArray();
        for (var value : list) {
            if (value == null) {
                generator.writeNull();
            } else {
                write(value, generator, context);
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
