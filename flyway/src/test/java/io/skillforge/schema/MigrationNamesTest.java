package io.skillforge.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every migration file owes its reader, and what Flyway would only say at run time. */
class MigrationNamesTest {
    private static final Path VERSIONED = Path.of("src/main/resources/db/migration");
    private static final Path REPEATABLE = Path.of("src/main/resources/db/repeatable");
    private static final int LONGEST = 400;
    private static final int WIDEST = 120;

    static List<Path> versioned() throws IOException {
        return scripts(VERSIONED);
    }

    static List<Path> all() throws IOException {
        return Stream.concat(scripts(VERSIONED).stream(), scripts(REPEATABLE).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void namesVersionAndDeed(Path script) {
        assertThat(script.getFileName().toString())
                .matches("V(1_[0-9]|[0-9]{12})__(create|add|change|rename|move|fill|drop|grant)_[a-z0-9_]+\\.sql");
    }

    @Test
    void repeatablesAreNamedAsFlywaySortsThem() throws IOException {
        assertThat(scripts(REPEATABLE))
                .allSatisfy(script ->
                        assertThat(script.getFileName().toString()).matches("R__([0-9]{2}_)?[a-z0-9_]+\\.sql"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void opensWithWhyLocksAndReversal(Path script) throws IOException {
        assertThat(Files.readAllLines(script).stream().limit(3))
                .satisfiesExactly(
                        why -> assertThat(why).matches("-- why:      \\S.*"),
                        locks -> assertThat(locks).matches("-- locks:    \\S.*"),
                        reversal -> assertThat(reversal).matches("-- reversal: \\S.*"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void staysReadable(Path script) throws IOException {
        var lines = Files.readAllLines(script);
        assertThat(lines.size()).isLessThanOrEqualTo(LONGEST);
        assertThat(lines.stream().filter(line -> line.length() > WIDEST)).isEmpty();
    }

    @Test
    void theIndexListsTheVersionedFiles() throws IOException {
        assertThat(SchemaVersion.scripts())
                .as("db/migration/index, which holds the names of the files beside it")
                .containsExactlyInAnyOrderElementsOf(scripts(VERSIONED).stream()
                        .map(script -> script.getFileName().toString())
                        .toList());
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }
}
