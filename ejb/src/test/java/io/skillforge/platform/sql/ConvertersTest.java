package io.skillforge.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PGobject;

class ConvertersTest {

    private static final UUID ID = new UUID(7, 7);

    @Test
    void aUuidMayBeNull() {
        var converter = new UuidConverter();
        assertThat(converter.convertToDatabaseColumn(ID)).isEqualTo(ID);
        assertThat(converter.convertToEntityAttribute(ID)).isEqualTo(ID);
        assertThat(converter.convertToEntityAttribute(null)).isNull();
        var missing = (PGobject) converter.convertToDatabaseColumn(null);
        assertThat(missing.getType()).isEqualTo("uuid");
        assertThat(missing.getValue()).isNull();
    }

    @Test
    void aMomentComesBackAsItWas() {
        var converter = new InstantConverter();
        var moment = Instant.parse("2026-11-21T10:00:00.123456Z");
        assertThat(converter.convertToEntityAttribute(converter.convertToDatabaseColumn(moment)))
                .isEqualTo(moment);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void jsonComesBackAsItWas() {
        var converter = new JsonConverter();
        JsonStructure json = Json.createObjectBuilder().add("a", 1).build();
        var column = (PGobject) converter.convertToDatabaseColumn(json);
        assertThat(column.getType()).isEqualTo("jsonb");
        assertThat(converter.convertToEntityAttribute(column)).isEqualTo(json);
        assertThat(((PGobject) converter.convertToDatabaseColumn(null)).getValue())
                .isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
