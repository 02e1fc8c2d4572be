package io.skillforge.platform.sql;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;

/**
 * Writes a UUID that may be null: EclipseLink alone binds null as text, which PostgreSQL refuses, and cannot read one.
 * Applies to every attribute that is no id.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, Object> {

    @Override
    public Object convertToDatabaseColumn(UUID id) {
        return id == null ? Typed.value("uuid", null) : id;
    }

    @Override
    public UUID convertToEntityAttribute(Object column) {
        return column == null || column instanceof UUID ? (UUID) column : UUID.fromString(column.toString());
    }
}
