package io.skillforge.platform.sql;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonStructure;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** Keeps a JSON object or array in a {@code jsonb}. To be named at the attribute: {@code @Convert(converter = …)}. */
@Converter
public class JsonConverter implements AttributeConverter<JsonStructure, Object> {

    @Override
    public Object convertToDatabaseColumn(JsonStructure json) {
        return Typed.value("jsonb", json == null ? null : json.toString());
    }

    @Override
    public JsonStructure convertToEntityAttribute(Object column) {
        return column == null ? null : read(column.toString());
    }

    /** Reads what a query gives as text; null stays null. */
    public static JsonStructure read(String text) {
        if (text == null) {
            return null;
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.read();
        }
    }
}
