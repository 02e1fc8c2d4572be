package io.skillforge.it.etl;

import static io.skillforge.it.etl.SampleRelease.JOB_ZONES;
import static io.skillforge.it.etl.SampleRelease.KNOWLEDGE;
import static io.skillforge.it.etl.SampleRelease.SKILLS;
import static io.skillforge.it.etl.SampleRelease.TASKS;
import static io.skillforge.it.etl.SampleRelease.TITLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a release: it is named with file, line, column and mend, and production stays as it was. */
@ServerTest
class BadInputIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();

    @TempDir
    static Path good;

    @TempDir
    Path folder;

    @BeforeAll
    static void loadAGoodRelease() {
        DATA.empty();
        Refresh.of(SampleRelease.version("40.0").folder(good)).run().succeeded();
    }

    /** A fault that shows in a whole file: the run fails with a sentence that holds these words. */
    record Fault(String name, Consumer<TextReleaseBuilder> spoil, List<String> reason) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                fault(
                        "a required file is missing",
                        release -> release.withoutFile(JOB_ZONES),
                        "lacks the file Job Zones.txt",
                        "is it the whole release?"),
                fault(
                        "a column is missing",
                        release -> release.withoutColumn(SKILLS, "Data Value"),
                        "Skills.txt line 1 lacks the column Data Value",
                        "its headings are: O*NET-SOC Code, Element ID"),
                fault(
                        "a file is UTF-16",
                        release -> release.spoil(KNOWLEDGE, encoded -> new String(encoded, StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.UTF_16)),
                        "Knowledge.txt line 1",
                        "UTF-16",
                        "save the file as UTF-8"),
                fault(
                        "a file is empty",
                        release -> release.spoil(TASKS, all -> new byte[0]),
                        "Task Statements.txt is empty",
                        "fetch the release again"),
                fault(
                        "a file has only its heading",
                        release -> release.spoil(TITLES, BadInputIT::heading),
                        "Alternate Titles.txt has no rows",
                        "fetch the release again"),
                fault(
                        "a file has 2 % bad rows",
                        release -> SampleRelease.spoilValues(release, 5),
                        "Skills.txt has 5 bad rows among 240, more than 1.0 %",
                        "Skills.txt line 2, column Data Value",
                        "is not a decimal number",
                        "correct the value"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultyFileFailsTheRun(Fault fault) {
        var before = DATA.versions();
        var release = SampleRelease.version("40.1");
        fault.spoil().accept(release);

        var run = Refresh.of(release.folder(folder)).run();

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).contains(fault.reason());
        assertThat(run.execution().getString("reason")).isEqualTo(run.reason());
        assertThat(run.execution().getString("status")).isEqualTo("failed");
        assertThat(DATA.versions()).isEqualTo(before);
    }

    @Test
    void aTruncatedZipFailsTheRun() throws IOException {
        var before = DATA.versions();
        var zip = SampleRelease.version("40.1").zip(folder);
        var whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length * 2 / 3));

        var run = Refresh.of(zip).run();

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).contains("db_40_1_text.zip is neither a folder nor a whole zip", "fetch it again");
        assertThat(DATA.versions()).isEqualTo(before);
    }

    /** The directory at its end is whole, the content is not. */
    @Test
    void aZipDamagedInsideFailsTheRun() throws IOException {
        var before = DATA.versions();
        var zip = SampleRelease.version("40.1").zip(folder);
        var bytes = Files.readAllBytes(zip);
        Arrays.fill(bytes, bytes.length / 3, bytes.length / 3 + 400, (byte) 0x55);
        Files.write(zip, bytes);

        var run = Refresh.of(zip).run();

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).contains(".txt", "fetch the release again");
        assertThat(DATA.versions()).isEqualTo(before);
    }

    @Test
    void aFolderThatDoesNotExistFailsTheRun() {
        var before = DATA.versions();
        var run = Refresh.of(folder.resolve("nowhere")).run();

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).contains("nowhere does not exist on the server", "give the folder or zip");
        assertThat(DATA.versions()).isEqualTo(before);
    }

    @Test
    void aRestartRefusesFilesThatHaveChangedSince() {
        var before = DATA.versions();
        var release = SampleRelease.version("40.1")
                .set(SKILLS, 2, "Data Value", "much")
                .folder(folder);
        var launched = Refresh.of(release).with("reject-threshold", "0").launch();
        assertThat(Refresh.await(Api.admin(), launched).status()).isEqualTo("failed");

        SampleRelease.version("40.1").folder(folder);
        var restarted = Refresh.await(Api.admin(), Refresh.restart(Api.admin(), launched));

        assertThat(restarted.status()).isEqualTo("failed");
        assertThat(restarted.reason()).contains("have changed", "start a new run");
        assertThat(DATA.versions()).isEqualTo(before);
    }

    private static Fault fault(String name, Consumer<TextReleaseBuilder> spoil, String... reason) {
        return new Fault(name, spoil, List.of(reason));
    }

    private static byte[] heading(byte[] text) {
        return new String(text, StandardCharsets.UTF_8)
                .lines()
                .findFirst()
                .orElseThrow()
                .getBytes(StandardCharsets.UTF_8);
    }
}
