package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real releases, which are not part of the repository: skipped where {@code ../shared/data/onet} is missing. */
class RealReleaseTest {

    private static final Path DATA = Path.of("../../shared/data/onet");

    @Test
    void reads30WithItsOneBadRow() {
        try (var release = ReleaseInput.open(data("db_30_1_text.zip"))) {
            assertThat(release.version()).isEqualTo("30.1");
            assertThat(release.releaseDate()).isEqualTo(LocalDate.of(2025, 12, 1));

            var whole = Whole.of(release);

            assertThat(whole.rejects).containsExactly(highPoint(release));
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
        }
    }

    @Test
    void reads29WithItsThreeBadRows() {
        try (var release = ReleaseInput.open(data("db_29_1_text.zip"))) {
            assertThat(release.version()).isEqualTo("29.1");
            assertThat(release.releaseDate()).isEqualTo(LocalDate.of(2024, 11, 1));

            var whole = Whole.of(release);

            assertThat(whole.rejects).hasSize(3).contains(highPoint(release));
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

    @ParameterizedTest
    @CsvSource({"Skills.txt, 31290, 81143.73", "Knowledge.txt, 29502, 67053.56", "Abilities.txt, 46488, 115133.03"})
    void reads30ToTheHundredth(String file, int rows, BigDecimal sum) {
        try (var release = ReleaseInput.open(data("db_30_1_text.zip"))) {
            var layout = Layout.onet().file(file);
            var scale = layout.indexOf("Scale ID");
            var value = layout.indexOf("Data Value");

            var important = Pass.over(release, file).good().stream()
                    .filter(row -> row.cells()[scale].equals("IM"))
                    .toList();

            assertThat(important).hasSize(rows);
            assertThat(important.stream()
                            .map(row -> new BigDecimal(row.cells()[value]))
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(sum);
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

    /** Both releases have a high point of zero on a scale from 1 to 6, at the same place. */
    private static Reject highPoint(ReleaseInput release) {
        return Pass.over(release, "Work Values.txt").rejects().stream()
                .filter(reject -> reject.value().equals("0.00")
                        && reject.reason().equals("lies outside scale VH, which goes from 1 to 6"))
                .findFirst()
                .orElseThrow();
    }

    private static Path data(String name) {
        assumeTrue(Files.isDirectory(DATA), () -> DATA + " is missing: real releases are not tested");
        return DATA.resolve(name);
    }

    private static void unzip(Path zip, Path folder) throws Exception {
        try (var files = java.nio.file.FileSystems.newFileSystem(zip);
                var found = Files.walk(files.getPath("/"))) {
            for (var file : found.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
    }

    /** What passes over many files found. */
    private record Whole(Map<String, Integer> rows, List<Reject> rejects) {

        static Whole of(ReleaseInput release) {
            return of(release, release.files().keySet());
        }

        static Whole of(ReleaseInput release, Iterable<String> files) {
            var whole = new Whole(new LinkedHashMap<>(), new ArrayList<>());
            for (var file : files) {
                var pass = Pass.over(release, file);
                whole.rows.put(file, pass.good().size() + pass.rejects().size());
                whole.rejects.addAll(pass.rejects());
            }
            return whole;
        }
    }
}
