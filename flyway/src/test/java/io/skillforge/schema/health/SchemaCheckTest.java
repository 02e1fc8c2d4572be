package io.skillforge.schema.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.schema.SchemaVersion;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HEA-2 Ready only with the schema that the build was made for")
class SchemaCheckTest {

    private static final SchemaVersion BUILD = SchemaVersion.parse("1.2");

    @Test
    void takesTheSameSchema() {
        assertThat(SchemaCheck.mismatch(BUILD, database("1.2"))).isEmpty();
    }

    @Test
    void asksForAMigrationOfAnOlderSchema() {
        assertThat(SchemaCheck.mismatch(BUILD, database("1.1")))
                .get()
                .asString()
                .contains("schema migrate");
        assertThat(SchemaCheck.mismatch(BUILD, Optional.empty()))
                .get()
                .asString()
                .contains("schema migrate");
    }

    @Test
    void refusesANewerSchema() {
        assertThat(SchemaCheck.mismatch(BUILD, database("1.3")))
                .get()
                .asString()
                .contains("newer");
    }

    private static Optional<SchemaVersion> database(String version) {
        return Optional.of(SchemaVersion.parse(version));
    }
}
