package io.skillforge.it.etl;

import static io.skillforge.it.etl.SampleRelease.JOB_ZONES;
import static io.skillforge.it.etl.SampleRelease.KNOWLEDGE;
import static io.skillforge.it.etl.SampleRelease.OCCUPATIONS;
import static io.skillforge.it.etl.SampleRelease.SKILLS;
import static io.skillforge.it.etl.SampleRelease.TASKS;
import static io.skillforge.it.etl.SampleRelease.TITLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a row: it is named with file, line, column and mend, and production stays as it was. */
@ServerTest
class BadRowsIT {

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

    /** A fault of one row: it is rejected with its place, its value and what mends it. */
    record BadRow(
            String name,
            String file,
            int line,
            String column,
            String value,
            List<String> words,
            Consumer<TextReleaseBuilder> spoil) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<BadRow> badRows() {
        return Stream.concat(badReferences(), badCells());
    }

    private static Stream<BadRow> badReferences() {
        var last = SampleRelease.version("40.1").lastLine(SKILLS);
        return Stream.of(
                badRow(
                        "a duplicate key",
                        SKILLS,
                        last + 1,
                        "Scale ID",
                        null,
                        spoilt -> spoilt.repeat(SKILLS, 3),
                        "line 3"),
                badRow(
                        "an unknown SOC code",
                        SKILLS,
                        4,
                        "O*NET-SOC Code",
                        "98-7654.00",
                        spoilt -> spoilt.set(SKILLS, 4, "O*NET-SOC Code", "98-7654.00"),
                        "is not in Occupation Data.txt",
                        "correct the code"),
                badRow(
                        "a code that is none",
                        OCCUPATIONS,
                        12,
                        "O*NET-SOC Code",
                        "15-1252",
                        spoilt -> spoilt.add(OCCUPATIONS, "15-1252", "Short", "Has a short code"),
                        "is not an O*NET-SOC code",
                        "correct the value"),
                badRow(
                        "an unknown element",
                        KNOWLEDGE,
                        5,
                        "Element ID",
                        "2.Z.9",
                        spoilt -> spoilt.set(KNOWLEDGE, 5, "Element ID", "2.Z.9"),
                        "is not in Content Model Reference.txt"));
    }

    private static Stream<BadRow> badCells() {
        var title = SampleRelease.version("40.1").line(TITLES, "15-1252.00");
        return Stream.of(
                badRow(
                        "a value out of its scale",
                        SKILLS,
                        6,
                        "Data Value",
                        "5.01",
                        spoilt -> spoilt.set(SKILLS, 6, "Data Value", "5.01"),
                        "lies outside scale IM, which goes from 1 to 5",
                        "correct the value or the scale"),
                badRow(
                        "a text where a number belongs",
                        JOB_ZONES,
                        3,
                        "Job Zone",
                        "four",
                        spoilt -> spoilt.set(JOB_ZONES, 3, "Job Zone", "four"),
                        "is not a whole number"),
                badRow(
                        "too few columns",
                        SKILLS,
                        7,
                        null,
                        null,
                        spoilt -> spoilt.cut(SKILLS, 7, 2),
                        "has 11 columns where the heading has 13",
                        "fetch the file again"),
                badRow(
                        "a Latin-1 byte",
                        TITLES,
                        title,
                        "Alternate Title",
                        "Géologue",
                        spoilt -> spoilt.set(TITLES, title, "Alternate Title", "Geologue#")
                                .spoil(TITLES, BadRowsIT::latin1),
                        "is not valid UTF-8",
                        "save the file as UTF-8"),
                badRow(
                        "a month that is none",
                        TASKS,
                        9,
                        "Date",
                        "13/2025",
                        spoilt -> spoilt.set(TASKS, 9, "Date", "13/2025"),
                        "is not a month such as 08/2023"));
    }

    @ParameterizedTest
    @MethodSource("badRows")
    void aBadRowIsRejectedWithItsPlaceAndMend(BadRow bad) {
        var before = DATA.versions();
        var release = SampleRelease.version("40.1");
        bad.spoil().accept(release);

        var run =
                Refresh.of(release.folder(folder)).with("reject-threshold", "0").run();

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason())
                .contains(bad.file(), "1 bad rows", "line " + bad.line())
                .contains(bad.words());
        assertThat(run.rejects()).hasSize(1);
        var reject = run.rejects().get(0);
        assertThat(reject.getString("file")).isEqualTo(bad.file());
        assertThat(reject.getInt("line")).isEqualTo(bad.line());
        assertThat(reject.getString("column", null)).isEqualTo(bad.column());
        assertThat(reject.getString("reason") + "; " + reject.getString("remedy"))
                .contains(bad.words());
        if (bad.value() != null) {
            assertThat(reject.getString("value")).isEqualTo(bad.value());
        }
        assertThat(run.counts(bad.file()).getInt("rejected")).isEqualTo(1);
        assertThat(DATA.versions()).isEqualTo(before);
    }

    @Test
    void aFewBadRowsAreToldAndLeftOut() {
        loadAGoodRelease();
        var before = DATA.content();

        var run = Refresh.of(SampleRelease.spoilValues(SampleRelease.version("40.1"), 2)
                        .folder(folder))
                .run()
                .succeeded();

        assertThat(run.rejects()).hasSize(2);
        assertThat(run.counts(SKILLS).getInt("rejected")).isEqualTo(2);
        var after = DATA.content();
        assertThat(after.get("tasks")).isEqualTo(before.get("tasks"));
        assertThat(after.get("occupation_skills")).isNotEqualTo(before.get("occupation_skills"));
    }

    /** The classification has no group 98: the occupation has no place in it. */
    @Test
    void anOccupationOfAnUnknownGroupIsNotLostInSilence() {
        var before = DATA.versions();
        var release = SampleRelease.version("40.1");
        SampleRelease.occupation(release, "98-7654.00", 20);

        var run = Refresh.of(release.folder(folder))
                .with("reject-threshold", "0")
                .with("max-row-delta", "50")
                .run();

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).contains("bad rows", "column O*NET-SOC Code");
        assertThat(run.rejects())
                .anyMatch(reject -> reject.getString("file").equals(OCCUPATIONS)
                        && reject.getString("value").equals("98-7654.00"));
        assertThat(DATA.versions()).isEqualTo(before);
    }

    private static BadRow badRow(
            String name,
            String file,
            int line,
            String column,
            String value,
            Consumer<TextReleaseBuilder> spoil,
            String... words) {
        return new BadRow(name, file, line, column, value, List.of(words), spoil);
    }

    /** Puts a Latin-1 é where the builder left a mark. */
    private static byte[] latin1(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .replace("Geologue#", "Géologue")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
