package io.skillforge.platform.sql;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Array;
import java.sql.SQLException;
import java.util.List;

/** Reads a {@code text[]}. EclipseLink hands over the driver's {@link Array} or, from its own caches, the plain array. */
@Converter
public class TextArrayConverter implements AttributeConverter<List<String>, Object> {

    @Override
    public Object convertToDatabaseColumn(List<String> texts) {
        return texts == null ? null : texts.toArray(String[]::new);
    }

    @Override
    public List<String> convertToEntityAttribute(Object column) {
        if (column == null) {
            return List.of();
        }
        try {
            return List.of((String[]) (column instanceof Array array ? array.getArray() : column));
        } catch (SQLException e) {
            throw new IllegalStateException("A text array of the database cannot be read", e);
        }
    }
}
