package io.skillforge.web.json;

import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;
import java.lang.reflect.RecordComponent;

/** Writes a record's fields in the order it declares them, which is the one that people read best; JSON-B would sort. */
class RecordSerializer implements JsonbSerializer<Record> {

    @Override
    public void serialize(Record document, JsonGenerator generator, SerializationContext context) {
        generator.writeStartObject();
        for (var field : document.getClass().getRecordComponents()) {
            var value = value(document, field);
            if (value != null) {
                context.serialize(field.getName(), value, generator);
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
