package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fixtures of the repository keep the rules that the loader would hold them to. */
class BundledFixturesTest {

    private static final Path FIXTURES = Path.of("../ops/fixtures/onet");
    private static final String LABELS = "Education, Training, and Experience Categories.txt";

    @ParameterizedTest
    @ValueSource(strings = {"local", "ci"})
    void breakNoRule(String name) {
        try (var fixture = ReleaseInput.open(FIXTURES.resolve(name))) {
            assertThat(fixture.files().keySet())
                    .allSatisfy(file ->
                            assertThat(Pass.over(fixture, file).sentences()).isEmpty());
            assertThat(fixture.version()).isEqualTo(name + "-1");
        }
    }

    @ParameterizedTest
    @CsvSource({"local, 105, 739", "ci, 6, 44"})
    void holdWhatTheirReadMeSays(String name, int occupations, int tasks) {
        try (var fixture = ReleaseInput.open(FIXTURES.resolve(name))) {
            assertThat(Pass.over(fixture, Layout.OCCUPATIONS).good()).hasSize(occupations);
            assertThat(Pass.over(fixture, Layout.TASKS).good()).hasSize(tasks);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "ci"})
    void labelEveryLevelOfEducation(String name) {
        try (var fixture = ReleaseInput.open(FIXTURES.resolve(name))) {
            var labels = Pass.over(fixture, LABELS);

            assertThat(labels.cells(LABELS, "Category"))
                    .containsExactlyElementsOf(Stream.iterate(1, i -> i + 1)
                            .limit(12)
                            .map(String::valueOf)
                            .toList());
            assertThat(labels.cells(LABELS, "Category Description"))
                    .startsWith("Less than a High School Diploma")
                    .endsWith("Post-Doctoral Training");
        }
    }
}
