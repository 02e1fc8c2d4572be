package io.skillforge.etl.domain;

import static io.skillforge.etl.domain.FixtureBuilder.aFixture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FixtureReleaseTest {

    private static final String EDUCATION = "Education, Training, and Experience.txt";

    @TempDir
    Path temp;

    @Test
    void tellsWhatItIs() throws IOException {
        try (var fixture = ReleaseInput.open(aFixture().folder(temp))) {
            assertThat(fixture.source()).isEqualTo("fixture");
            assertThat(fixture.version()).isEqualTo("test-1");
            assertThat(fixture.releaseDate()).isEqualTo(LocalDate.of(2026, 11, 1));
            assertThat(fixture.strict()).isTrue();
            assertThat(fixture.unused()).isEmpty();
            assertThat(fixture.checksum()).matches("[0-9a-f]{64}");
            assertThat(fixture.files()).containsKeys("Skills.txt", "Knowledge.txt", "Abilities.txt", EDUCATION);
            assertThat(fixture.files()).doesNotContainKeys("Work Styles.txt", "Interests.txt");
        }
    }

    @Test
    void breaksNoRule() throws IOException {
        try (var fixture = ReleaseInput.open(aFixture().folder(temp))) {
            assertThat(fixture.files().keySet())
                    .allSatisfy(file ->
                            assertThat(Pass.over(fixture, file).sentences()).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Occupation Data.txt; Title; Software Developers|Testers",
                "Job Zones.txt; Job Zone; 4|4",
                "Alternate Titles.txt; Alternate Title; Coder|Programmer",
                "Related Occupations.txt; Index; 1",
                "Content Model Reference.txt; Element ID; 2.D.1|2.A.1.a|2.C.1.a|1.A.1.a.1",
                "Skills.txt; Scale ID; IM|LV",
                "Skills.txt; Data Value; 3.88|4",
                "Technology Skills.txt; Example; C#",
                "Technology Skills.txt; Hot Technology; Y",
                "Technology Skills.txt; In Demand; N",
                "Task Statements.txt; Task ID; 9000001|9000002",
                "Task Ratings.txt; Data Value; 4.1|92.0",
                "Education, Training, and Experience.txt; Category; 2|3",
                "Education, Training, and Experience.txt; Data Value; 37.5|62.5",
                "Education, Training, and Experience Categories.txt; Category Description; None|Some|Much"
            })
    void readsRecordsAsRowsOfOnetsFiles(String file, String heading, String cells) throws IOException {
        try (var fixture = ReleaseInput.open(aFixture().folder(temp))) {
            assertThat(Pass.over(fixture, file).cells(file, heading)).containsExactly(cells.split("\\|"));
        }
    }

    @Test
    void numbersRecordsFromOne() throws IOException {
        try (var fixture = ReleaseInput.open(aFixture().folder(temp))) {
            assertThat(Pass.over(fixture, "Task Statements.txt").good())
                    .extracting(Row::file, Row::line)
                    .containsExactly(tuple("tasks.json", 1), tuple("tasks.json", 2));
        }
    }

    @Test
    void changesItsChecksumWithAnyFile() throws IOException {
        var before = checksum(aFixture());

        assertThat(checksum(aFixture())).isEqualTo(before);
        assertThat(checksum(aFixture().changing("tasks.json", "92.0", "93.0"))).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "occupations.json ~ 'Testers' ~ null ~ Occupation Data.txt ~ record 2, field title: is missing; give a value",
                "occupations.json ~ 'Testers' ~ ' ' ~ Occupation Data.txt ~ record 2, field title: is empty",
                "occupations.json ~ 'jobZone': 4, ~ 'jobZone': 6, ~ Job Zones.txt ~ record 1, field jobZone: lies outside its range; use 1 to 5",
                "occupations.json ~ 'jobZone': 4, ~ 'jobZone': 4.0, ~ Job Zones.txt ~ record 1, field jobZone: is not a whole number",
                "occupations.json ~ ['15-1253.00'] ~ ['11-1011.00'] ~ Related Occupations.txt ~ record 1, field related: is not in occupations.json",
                "occupations.json ~ 'Programmer' ~ 'Coder' ~ Alternate Titles.txt ~ record 1, field alternativeTitles: repeats the key of record 1 (onetCode, alternativeTitles); keep one of the two",
                "occupations.json ~ 37.5 ~ 137.5 ~ Education, Training, and Experience.txt ~ record 1, field education.percent: lies outside scale RL",
                "occupations.json ~ 'category': 3 ~ 'category': 2 ~ Education, Training, and Experience.txt ~ record 1, field education.category: repeats the key of record 1 (onetCode, education.category)",
                "occupations.json ~ 'category': 3 ~ 'category': 'x' ~ Education, Training, and Experience.txt ~ record 1, field education.category: is not a whole number",
                "skills.json ~ 'Read.' ~ '' ~ Content Model Reference.txt ~ record 1, field description: is empty",
                "occupation_skills.json ~ 3.88 ~ 5.5 ~ Skills.txt ~ record 1, field importance: lies outside scale IM, which goes from 1 to 5",
                "occupation_skills.json ~ 'level': 4.5 ~ 'level': 7.5 ~ Abilities.txt ~ record 3, field level: lies outside scale LV, which goes from 0 to 7",
                "occupation_skills.json ~ , 'level': 4.5 ~ ~ Abilities.txt ~ record 3, field level: is missing; give a value",
                "occupation_skills.json ~ true ~ 'yes' ~ Technology Skills.txt ~ record 4, field hot: is not Y or N",
                "tasks.json ~ 9000002 ~ 9000001 ~ Task Statements.txt ~ record 2, field taskId: repeats the key of record 1 (taskId)",
                "tasks.json ~ 'Core' ~ 'Main' ~ Task Statements.txt ~ record 1, field type: is not an allowed value; use one of [Core, Supplemental]",
                "tasks.json ~ '15-1253.00' ~ '15-1299.00' ~ Task Statements.txt ~ record 2, field onetCode: is not in occupations.json",
                "tasks.json ~ 92.0 ~ 101 ~ Task Ratings.txt ~ record 1, field relevance: lies outside scale RT"
            })
    void namesFileRecordAndFieldOfABrokenRule(String json, String from, String to, String file, String sentence)
            throws IOException {
        var changed = aFixture().changing(json, from, to == null ? "" : to);

        try (var fixture = ReleaseInput.open(changed.folder(temp))) {
            assertThat(Pass.over(fixture, file).sentences())
                    .singleElement()
                    .asString()
                    .startsWith(json + " " + sentence);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "manifest.json ~ skillforge-fixture/1 ~ skillforge-fixture/2 ~ record 1, field format: is skillforge-fixture/2; this loader reads skillforge-fixture/1",
                "manifest.json ~ ['None', 'Some', 'Much'] ~ 12 ~ record 1, field educationCategories: is not an array; put its values in [ and ]",
                "manifest.json ~ 'Some' ~ ['Some'] ~ record 1, field educationCategories: is an array or object; give a single value",
                "occupations.json ~ ['Coder', 'Programmer'] ~ 'Coder' ~ record 1, field alternativeTitles: is not an array; put its values in [ and ]",
                "occupations.json ~ 'Testers' ~ {} ~ record 2, field title: is an array or object; give a single value",
                "occupations.json ~ 'category': 2,  ~ ~ record 1, field category: is missing; give a value",
                "occupations.json ~ {'category': 2, 'percent': 37.5} ~ 2 ~ record 1, field education: holds something else than objects; put their fields in { and }",
                "occupations.json ~ Testers ~ Test\\u0000ers ~ record 2, field title: holds a NUL character; remove it",
                "skills.json ~ '2.A.1.a' ~ null ~ record 1, field code: is missing; give a value",
                "skills.json ~ '2.C.1.a' ~ '2.A.1.a' ~ record 2, field code: repeats 2.A.1.a; keep one",
                "skills.json ~ 'knowledge' ~ 'wisdom' ~ record 2, field kind: wisdom is none of skill, knowledge, ability, technology",
                "skills.json ~ 'C#' ~ 'C++' ~ record 4, field code: csharp is not the slug of C++; write cplusplus",
                "occupation_skills.json ~ '2.A.1.a' ~ '2.X' ~ record 1, field skillCode: 2.X is not in skills.json; correct it or add it there",
                "tasks.json ~ {'onetCode': '15-1253.00', 'taskId': 9000002, 'statement': 'Test.'} ~ 7 ~ record 2 is not an object; put its fields in { and }"
            })
    void refusesAtOnceWhatIsNoRecord(String json, String from, String to, String sentence) throws IOException {
        var folder = aFixture().changing(json, from, to == null ? "" : to).folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(json + " " + sentence);
    }

    @Test
    void refusesAReleaseDateThatIsNone() throws IOException {
        try (var fixture = ReleaseInput.open(
                aFixture().changing("manifest.json", "2026-11-01", "November").folder(temp))) {
            assertThatThrownBy(fixture::releaseDate)
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "manifest.json record 1, field releaseDate: November is not a date; write it as 2026-11-01");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"occupations.json", "skills.json", "occupation_skills.json", "tasks.json"})
    void refusesAMissingFile(String file) throws IOException {
        var folder = aFixture().without(file).folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage(file + " is missing or cannot be read; a fixture has manifest.json and occupations.json,"
                        + " skills.json, occupation_skills.json, tasks.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "[", "[{]", "[] []", "[1,]", "nothing"})
    void refusesWhatIsNotJson(String content) throws IOException {
        var folder = aFixture().with("tasks.json", content).folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("tasks.json is not JSON");
    }

    @Test
    void refusesAFileThatIsNotUtf8() throws IOException {
        var folder = aFixture()
                .with("tasks.json", "[{\"statement\": \"Café\"}]".getBytes(StandardCharsets.ISO_8859_1))
                .folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage("tasks.json is not UTF-8 text; save the file as UTF-8");
    }

    @Test
    void forgetsAByteOrderMark() throws IOException {
        var json = "\uFEFF[{'onetCode': '15-1252.00', 'taskId': 1, 'statement': 'Café'}]";

        try (var fixture = ReleaseInput.open(aFixture().with("tasks.json", json).folder(temp))) {
            assertThat(Pass.over(fixture, Layout.TASKS).cells(Layout.TASKS, "Task"))
                    .isEqualTo(List.of("Café"));
        }
    }

    @ParameterizedTest
    @CsvSource({"tasks.json, Task Statements.txt", "occupations.json, Occupation Data.txt"})
    void refusesAFileWithoutRecords(String json, String file) throws IOException {
        var folder = aFixture().with(json, "[]").folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessageEndingWith(" holds nothing for " + file + "; complete " + json);
    }

    @Test
    void refusesAFileThatIsNotAnArray() throws IOException {
        var folder = aFixture().with("tasks.json", "{}").folder(temp);

        assertThatThrownBy(() -> ReleaseInput.open(folder))
                .isInstanceOf(InputException.class)
                .hasMessage("tasks.json must be an array of records; put them in [ and ]");
    }

    private String checksum(FixtureBuilder fixture) throws IOException {
        try (var release = ReleaseInput.open(fixture.folder(temp))) {
            return release.checksum();
        }
    }
}
