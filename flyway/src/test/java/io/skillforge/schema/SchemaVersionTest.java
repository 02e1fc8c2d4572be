package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.schema.SchemaVersion.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaVersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2, 1.2, CURRENT",
        "1.2, 1.2.0, CURRENT",
        "1.2, 1.1, DATABASE_OLDER",
        "1.10, 1.9, DATABASE_OLDER",
        "202611201430, 1.2, DATABASE_OLDER",
        "1.2, 202611201430, DATABASE_NEWER",
        "1.2, 2.0, DATABASE_NEWER"
    })
    void judgesTheDatabaseFromTheBuild(String build, String database, Verdict verdict) {
        assertThat(SchemaVersion.parse(build).judge(Optional.of(SchemaVersion.parse(database))))
                .isEqualTo(verdict);
    }

    @Test
    void callsADatabaseWithoutSchemaOlder() {
        assertThat(SchemaVersion.parse("1.0").judge(SchemaVersion.newest(List.of())))
                .isEqualTo(Verdict.DATABASE_OLDER);
    }

    @Test
    void takesTheNewestAndNotTheLastVersion() {
        assertThat(SchemaVersion.newest(List.of("1.9", "1.10", "1.2"))).hasToString("Optional[1.10]");
    }
}
