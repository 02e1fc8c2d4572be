package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real releases, which are not part of the repository: skipped where {@code ../shared/data/onet} is missing. */
class RealReleaseTest {

    private static final Path DATA = Path.of("../../shared/data/onet");

    /** Both releases have it at the same place. */
    private static final Condition<Reject> HIGH_POINT_OF_ZERO = new Condition<>(
            reject -> reject.file().equals("Work Values.txt")
                    && reject.value().equals("0.00")
                    && reject.reason().equals("lies outside scale VH, which goes from 1 to 6"),
            "a high point of zero");

    @Test
    void reads30WithItsOneBadRow() {
        try (var release = ReleaseInput.open(data("db_30_1_text.zip"))) {
            assertThat(release.version()).isEqualTo("30.1");
            assertThat(release.releaseDate()).isEqualTo(LocalDate.of(2025, 12, 1));

            var whole = Whole.of(release);

            assertThat(whole.rejects).singleElement().is(HIGH_POINT_OF_ZERO);
            assertThat(whole.rows)
                    .containsEntry("Occupation Data.txt", 1_016)
                    .containsEntry("Skills.txt", 62_580)
                    .containsEntry("Knowledge.txt", 59_004)
                    .containsEntry("Abilities.txt", 92_976)
                    .containsEntry("Alternate Titles.txt", 56_505)
                    .containsEntry("Task Statements.txt", 18_796)
                    .containsEntry("Technology Skills.txt", 32_773)
                    .containsEntry("Work Styles.txt", 37_422)
                    .doesNotContainKeys("Work Context.txt", "Work Activities.txt", "Task Ratings.txt");
            assertThat(whole.importance)
                    .containsEntry("Skills.txt", new BigDecimal("81143.73"))
                    .containsEntry("Knowledge.txt", new BigDecimal("67053.56"))
                    .containsEntry("Abilities.txt", new BigDecimal("115133.03"));
        }
    }

    @Test
    void reads29WithItsThreeBadRows() {
        try (var release = ReleaseInput.open(data("db_29_1_text.zip"))) {
            assertThat(release.version()).isEqualTo("29.1");
            assertThat(release.releaseDate()).isEqualTo(LocalDate.of(2024, 11, 1));

            var whole = Whole.of(release);

            assertThat(whole.rejects).hasSize(3).areExactly(1, HIGH_POINT_OF_ZERO);
            assertThat(whole.rejects)
                    .filteredOn(reject -> reject.file().equals("Alternate Titles.txt"))
                    .hasSize(2)
                    .allSatisfy(reject -> {
                        assertThat(reject.column()).isEqualTo("Alternate Title");
                        assertThat(reject.reason()).startsWith("repeats the key of line ");
                    });
            assertThat(whole.rows)
                    .containsEntry("Occupation Data.txt", 1_016)
                    .containsEntry("Skills.txt", 61_530)
                    .containsEntry("Alternate Titles.txt", 55_120)
                    .containsEntry("Technology Skills.txt", 32_627)
                    .containsEntry("Work Styles.txt", 14_064)
                    .doesNotContainKey("Abilities.txt");
        }
    }

    @Test
    void readsTheThreeFilesThatOnlyStandIn(@TempDir Path temp) throws Exception {
        unzip(data("db_30_1_text.zip"), temp);
        unzip(data("standins_30_1_RANDOM.zip"), temp);
        try (var release = ReleaseInput.open(temp)) {
            var whole = Whole.of(release, List.of("Work Context.txt", "Work Activities.txt", "Task Ratings.txt"));

            assertThat(whole.rejects).isEmpty();
            assertThat(whole.rows)
                    .containsEntry("Work Context.txt", 297_676)
                    .containsEntry("Work Activities.txt", 73_308)
                    .containsEntry("Task Ratings.txt", 161_559);
        }
    }

    private static Path data(String name) {
        assumeTrue(Files.isDirectory(DATA), () -> DATA + " is missing: real releases are not tested");
        return DATA.resolve(name);
    }

    private static void unzip(Path zip, Path folder) throws Exception {
        try (var files = FileSystems.newFileSystem(zip);
                var found = Files.walk(files.getPath("/"))) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    /** What passes over many files found: rows, sums of the values on scale IM, rejects. */
    private record Whole(Map<String, Integer> rows, Map<String, BigDecimal> importance, List<Reject> rejects) {

        static Whole of(ReleaseInput release) {
            return of(release, release.files().keySet());
        }

        static Whole of(ReleaseInput release, Iterable<String> files) {
            var whole = new Whole(new HashMap<>(), new HashMap<>(), new ArrayList<>());
            files.forEach(file -> whole.add(release, Layout.onet().file(file)));
            return whole;
        }

        private void add(ReleaseInput release, FileLayout file) {
            var rated = file.columns().stream().anyMatch(column -> column.type() == ColumnLayout.Type.VALUE);
            var scale = rated ? file.indexOf("Scale ID") : -1;
            var found = Pass.over(release, file.file(), row -> {
                rows.merge(file.file(), 1, Integer::sum);
                if (rated && row.cells()[scale].equals("IM")) {
                    importance.merge(
                            file.file(), new BigDecimal(row.cells()[file.indexOf("Data Value")]), BigDecimal::add);
                }
            });
            rows.merge(file.file(), found.size(), Integer::sum);
            rejects.addAll(found);
        }
    }
}
