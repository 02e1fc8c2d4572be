package io.skillforge.etl.domain;

import static io.skillforge.etl.domain.TextReleaseBuilder.RATED;
import static io.skillforge.etl.domain.TextReleaseBuilder.aRelease;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReleaseTest {

    private static final int DIRECTORY_NAME_OFFSET = 46;
    private static final int CRC_OFFSET = 16;

    @TempDir
    Path temp;

    @Test
    void tellsWhatItIs() throws IOException {
        try (var release = ReleaseInput.open(aRelease().folder(temp))) {
            assertThat(release.source()).isEqualTo("onet");
            assertThat(release.version()).isEqualTo("30.1");
            assertThat(release.releaseDate()).isEqualTo(LocalDate.of(2025, 12, 1));
            assertThat(release.strict()).isFalse();
            assertThat(release.files().keySet())
                    .containsExactly(
                            "Occupation Data.txt",
                            "Alternate Titles.txt",
                            "Content Model Reference.txt",
                            "Scales Reference.txt",
                            "Job Zones.txt",
                            "Skills.txt",
                            "Knowledge.txt",
                            "Task Statements.txt");
            assertThat(release.files().get("Job Zones.txt"))
                    .isEqualTo(new ReleaseInput.Delivered(
                            Files.size(temp.resolve("Job Zones.txt")),
                            List.of("O*NET-SOC Code", "Job Zone", "Date", "Domain Source")));
        }
    }

    @ParameterizedTest
    @CsvSource({"db_29_3_text, 29.3", "db_18_0, 18.0", "whatever,", "db_29, "})
    void takesTheVersionFromItsNameWhereNothingElseTellsIt(String name, String version) throws IOException {
        try (var release = ReleaseInput.open(aRelease().without("Read Me.txt").folder(temp.resolve(name)))) {
            assertThat(release.version()).isEqualTo(version);
            assertThat(release.releaseDate()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Release notes", "Decembre 2025 Release", "x 1234 Release"})
    void livesWithAReadMeThatNamesNoMonth(String line) throws IOException {
        try (var release = ReleaseInput.open(
                aRelease().with("Read Me.txt", "O*NET 30.1 Database", line).folder(temp))) {
            assertThat(release.version()).isEqualTo("30.1");
            assertThat(release.releaseDate()).isNull();
        }
    }

    @Test
    void namesTheFilesThatNoLayoutKnows() throws IOException {
        try (var release =
                ReleaseInput.open(aRelease().with("Tools Used.txt", "x").folder(temp))) {
            assertThat(release.unused()).contains("Tools Used.txt").doesNotContain("Skills.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "db_30_1_text/", "a/b/c/"})
    void findsTheFilesWhereverTheyLieInAZip(String top) throws IOException {
        try (var release = ReleaseInput.open(aRelease().zip(temp.resolve("release.zip"), top))) {
            assertThat(Pass.over(release, "Skills.txt").good()).hasSize(2);
        }
    }

    @Test
    void findsTheFilesInAFolderWithinTheFolder() throws IOException {
        aRelease().folder(temp.resolve("db_30_1_text"));

        try (var release = ReleaseInput.open(temp)) {
            assertThat(Pass.over(release, "Skills.txt").good()).hasSize(2);
        }
    }

    @Test
    void hasOneChecksumAsFolderAndAsZip() throws IOException {
        var other = aRelease().adding("Job Zones.txt", "35-3023.00|1|08/2023|Analyst");

        var checksum = checksum(aRelease().folder(temp.resolve("folder")));

        assertThat(checksum).matches("[0-9a-f]{64}");
        assertThat(checksum(aRelease().zip(temp.resolve("flat.zip"), ""))).isEqualTo(checksum);
        assertThat(checksum(aRelease().zip(temp.resolve("top.zip"), "db_30_1_text/")))
                .isEqualTo(checksum);
        assertThat(checksum(aRelease().renaming("Skills.txt", "SKILLS.TXT").folder(temp.resolve("case"))))
                .isEqualTo(checksum);
        assertThat(checksum(other.folder(temp.resolve("other")))).isNotEqualTo(checksum);
    }

    @Test
    void knowsFilesByNamesOfOtherCase() throws IOException {
        var renamed =
                aRelease().renaming("Skills.txt", "skills.TXT").renaming("Occupation Data.txt", "OCCUPATION DATA.txt");

        try (var release = ReleaseInput.open(renamed.folder(temp))) {
            assertThat(release.files()).containsKeys("Skills.txt", "Occupation Data.txt");
            assertThat(release.unused()).doesNotContain("skills.TXT", "OCCUPATION DATA.txt");
            assertThat(Pass.over(release, "Skills.txt").good()).hasSize(2);
        }
    }

    @Test
    void takesTheFormerNameOfAFile() throws IOException {
        var former = aRelease()
                .renaming("Alternate Titles.txt", "Job Titles.txt")
                .adding("Job Titles.txt", "99-9999.00|Nobody|n/a|n/a");

        try (var release = ReleaseInput.open(former.folder(temp))) {
            var pass = Pass.over(release, "Alternate Titles.txt");
            assertThat(pass.good()).hasSize(1);
            assertThat(pass.rejects()).singleElement().satisfies(reject -> assertThat(reject.file())
                    .isEqualTo("Job Titles.txt"));
            assertThat(release.unused()).doesNotContain("Job Titles.txt");
        }
    }

    @Test
    void prefersTheNameOfTodayToAFormerOne() throws IOException {
        var both = aRelease().with("Job Titles.txt", "O*NET-SOC Code|Alternate Title");

        try (var release = ReleaseInput.open(both.folder(temp))) {
            assertThat(Pass.over(release, "Alternate Titles.txt").good()).hasSize(1);
            assertThat(release.unused()).contains("Job Titles.txt");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Occupation Data.txt",
                "Alternate Titles.txt",
                "Content Model Reference.txt",
                "Scales Reference.txt",
                "Job Zones.txt",
                "Skills.txt",
                "Knowledge.txt",
                "Task Statements.txt"
            })
    void refusesAReleaseWithoutARequiredFile(String file) throws IOException {
        var folder = aRelease().without(file).folder(temp.resolve("db_30_1_text"));

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "db_30_1_text lacks the file " + file + ", which every release has; is it the whole release?");
    }

    @Test
    void refusesAReleaseWithoutARequiredColumn() throws IOException {
        var folder = aRelease()
                .with("Job Zones.txt", "O*NET-SOC Code|Date", "15-1252.00|08/2023")
                .folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Job Zones.txt line 1 lacks the column Job Zone");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        var folder = aRelease().with("Skills.txt", new byte[0]).folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("Skills.txt is empty");
    }

    @Test
    void readsNoRowOfAFileWithItsHeadingOnly() throws IOException {
        try (var release =
                ReleaseInput.open(aRelease().with("Skills.txt", RATED).folder(temp))) {
            assertThat(Pass.over(release, "Skills.txt")).satisfies(pass -> {
                assertThat(pass.good()).isEmpty();
                assertThat(pass.rejects()).isEmpty();
            });
        }
    }

    @Test
    void refusesATruncatedZip() throws IOException {
        var zip = aRelease().truncatedZip(temp.resolve("release.zip"));

        assertThatThrownBy(() -> ReleaseInput.open(zip))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("release.zip is neither a folder nor a whole zip")
                .hasMessageEndingWith("fetch it again");
    }

    @Test
    void refusesALocationThatIsNotThere() {
        var missing = temp.resolve("missing");

        assertThatThrownBy(() -> ReleaseInput.open(missing))
                .isInstanceOf(InputException.class)
                .hasMessage(missing + " does not exist on the server; give the folder or zip of a release as location");
    }

    @Test
    void readsAZipWhoseNamesHaveBackslashes() throws IOException {
        try (var release = ReleaseInput.open(aRelease().zip(temp.resolve("release.zip"), "db_30_1_text\\"))) {
            assertThat(release.files()).hasSize(8);
        }
    }

    @Test
    void refusesAFolderOfTwoReleases() throws IOException {
        aRelease().folder(temp.resolve("db_29_1_text"));
        aRelease().folder(temp.resolve("db_30_1_text"));

        assertThatThrownBy(() -> ReleaseInput.open(temp))
                .isInstanceOf(InputException.class)
                .hasMessage(temp.getFileName() + " holds the file Occupation Data.txt twice, as"
                        + " db_29_1_text/Occupation Data.txt and as db_30_1_text/Occupation Data.txt;"
                        + " give the folder of one release");
    }

    @Test
    void refusesAFileThatIsThereInTwoCases() throws IOException {
        var folder = aRelease().with("SKILLS.txt", RATED).folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("twice, as SKILLS.txt and as Skills.txt");
    }

    @Test
    void refusesADamagedZipBeforeAnythingIsStaged() throws IOException {
        var zip = aRelease().zip(temp.resolve("release.zip"), "");
        var bytes = Files.readAllBytes(zip);
        bytes[directoryEntry(bytes, "Skills.txt") + CRC_OFFSET]++;
        Files.write(zip, bytes);

        try (var release = ReleaseInput.open(zip)) {
            assertThatThrownBy(release::checksum)
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith("Skills.txt was damaged on its way");
        }
    }

    /** Where the entry of a file begins in the directory at a zip's end. */
    private static int directoryEntry(byte[] zip, String name) {
        return new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf(name) - DIRECTORY_NAME_OFFSET;
    }

    private static String checksum(Path location) {
        try (var release = ReleaseInput.open(location)) {
            return release.checksum();
        }
    }
}
