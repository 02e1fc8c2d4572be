package io.skillforge.etl.domain;

import static io.skillforge.etl.domain.TextReleaseBuilder.RATED;
import static io.skillforge.etl.domain.TextReleaseBuilder.aRelease;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {

    private static final String TECHNOLOGIES = "Technology Skills.txt";
    private static final String CONTEXT_HEADING = RATED.replace("Data Value", "Category|Data Value");

    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "99-9999.00|2.A.1.a|IM|3.00|N|08/2023;O*NET-SOC Code;is not in Occupation Data.txt",
                "15-1252.00|2.X.9.z|IM|3.00|N|08/2023;Element ID;is not in Content Model Reference.txt",
                "15-1252.00|2.A.1.a|ZZ|3.00|N|08/2023;Scale ID;is not in Scales Reference.txt",
                "15-1252.00|2.A.1.a|VH|3.00|N|08/2023;Scale ID;'is not a scale of this file; use one of [IM, LV]'",
                "15-1252.00|2.A.1.a|IM|0.99|N|08/2023;Data Value;lies outside scale IM, which goes from 1 to 5",
                "15-1252.00|2.A.1.a|IM|5.01|N|08/2023;Data Value;lies outside scale IM, which goes from 1 to 5",
                "15-1252.00|2.A.1.a|LV|-0.01|N|08/2023;Data Value;lies outside scale LV, which goes from 0 to 7",
                "15-1252.00|2.A.1.a|IM|3,00|N|08/2023;Data Value;is not a decimal number such as 3.50",
                "15-1252.00|2.A.1.a|IM|3.001|N|08/2023;Data Value;is not a decimal number such as 3.50",
                "15-1252.00|2.A.1.a|IM|1e1|N|08/2023;Data Value;is not a decimal number such as 3.50",
                "15-1252.00|2.A.1.a|IM|n/a|N|08/2023;Data Value;'is missing; give a value'",
                "15-1252.00|2.A.1.a|IM||N|08/2023;Data Value;is empty",
                "15-1252.00|2.A.1.a|IM|   |N|08/2023;Data Value;is empty",
                "15-1252.00|2.A.1.a|IM|3.00|X|08/2023;Recommend Suppress;is not Y or N",
                "15-1252.00|2.A.1.a|IM|3.00||08/2023;Recommend Suppress;is empty",
                "15-1252.00|2.A.1.a|IM|3.00|N|13/2023;Date;is not a month such as 08/2023",
                "15-1252.00|2.A.1.a|IM|3.00|N|08/0000;Date;is not a month such as 08/2023",
                "15-1252.00|2.A.1.a|IM|3.00|N|8/2023;Date;is not a month such as 08/2023",
                "15-1252.00|2.A.1.a|IM|3.00|N|2023-08;Date;is not a month such as 08/2023",
                "n/a|2.A.1.a|IM|3.00|N|08/2023;O*NET-SOC Code;is missing",
                "15-1252.00 |2.A.1.a|IM|3.00|N|08/2023;O*NET-SOC Code;is not in Occupation Data.txt",
                "15-1252.00|2.A.1.a| IM|3.00|N|08/2023;Scale ID;is not in Scales Reference.txt"
            })
    void refusesARatingThatBreaksARule(String line, String column, String reason) throws IOException {
        var heading = "O*NET-SOC Code|Element ID|Scale ID|Data Value|Recommend Suppress|Date";

        assertThat(pass(aRelease().with("Skills.txt", heading, line), "Skills.txt")
                        .sentences())
                .singleElement()
                .asString()
                .startsWith("Skills.txt line 2, column " + column + ": " + reason);
    }

    @ParameterizedTest
    @CsvSource({"IM, 1", "IM, 1.00", "IM, 5.00", "LV, 0.00", "LV, 7", "LV, 3.1"})
    void acceptsBothEndsOfAScale(String scale, String value) throws IOException {
        var line = "15-1252.00|2.A.1.a|x|%s|%s|8|0|n/a|n/a|n/a|n/a|n/a|n/a".formatted(scale, value);

        assertThat(pass(aRelease().with("Skills.txt", RATED, line), "Skills.txt")
                        .good())
                .hasSize(1);
    }

    @Test
    void acceptsNoCategoryAndAnyRelevanceOnARowOfImportance() throws IOException {
        var release = aRelease()
                .with(
                        "Work Context.txt",
                        CONTEXT_HEADING,
                        "15-1252.00|4.C.1.a.2.c|Public Speaking|CX|n/a|2.02|9|0|n/a|n/a|N|n/a|08/2023|Incumbent",
                        "15-1252.00|4.C.1.a.2.c|Public Speaking|CXP|1|33.35|9|0|n/a|n/a|N|n/a|08/2023|Incumbent");

        var pass = pass(release, "Work Context.txt");

        assertThat(pass.rejects()).isEmpty();
        assertThat(pass.cells("Work Context.txt", "Category")).containsExactly(null, "1");
    }

    @Test
    void findsARepeatedKeyAlsoWhereAPartOfItIsNull() throws IOException {
        var line = "15-1252.00|4.C.1.a.2.c|Public Speaking|CX|n/a|2.02|9|0|n/a|n/a|N|n/a|08/2023|Incumbent";
        var release = aRelease().with("Work Context.txt", CONTEXT_HEADING, line, line);

        assertThat(pass(release, "Work Context.txt").sentences())
                .containsExactly("Work Context.txt line 3, column Category: repeats the key of line 2"
                        + " (O*NET-SOC Code, Element ID, Scale ID, Category); keep one of the two");
    }

    @Test
    void refusesARepeatedAlternateTitle() throws IOException {
        var release = aRelease()
                .adding(
                        "Alternate Titles.txt",
                        "21-1014.00|Counselor|n/a|08",
                        "21-1014.00|Counselor|n/a|09",
                        "15-1252.00|Counselor|n/a|08",
                        "21-1014.00|counselor|n/a|08");

        var pass = pass(release, "Alternate Titles.txt");

        assertThat(pass.good()).hasSize(4);
        assertThat(pass.sentences())
                .containsExactly("Alternate Titles.txt line 4, column Alternate Title: repeats the key of line 3"
                        + " (O*NET-SOC Code, Alternate Title); keep one of the two");
    }

    @Test
    void doesNotTakeARejectedRowForTheFirstOfItsKey() throws IOException {
        var release = aRelease()
                .with(
                        "Job Zones.txt",
                        "O*NET-SOC Code|Job Zone|Date|Domain Source",
                        "15-1252.00|9|08/2023|Analyst",
                        "15-1252.00|4|08/2023|Analyst");

        assertThat(pass(release, "Job Zones.txt").sentences())
                .containsExactly("Job Zones.txt line 2, column Job Zone: lies outside its range; use 1 to 5");
    }

    @ParameterizedTest
    @CsvSource({
        "1, ",
        "5, ",
        "0, lies outside its range",
        "6, lies outside its range",
        "-1, lies outside its range",
        "-0, is not a whole number",
        "04, is not a whole number",
        "4.0, is not a whole number",
        "four, is not a whole number",
        "99999999999, is not a whole number"
    })
    void keepsWholeNumbersInTheirRange(String zone, String reason) throws IOException {
        var release = aRelease().with("Job Zones.txt", "O*NET-SOC Code|Job Zone", "15-1252.00|" + zone);

        var pass = pass(release, "Job Zones.txt");

        if (reason == null) {
            assertThat(pass.good()).hasSize(1);
        } else {
            assertThat(pass.rejects()).singleElement().satisfies(reject -> assertThat(reject.reason())
                    .startsWith(reason));
        }
    }

    @Test
    void readsWorkStylesOfTwelveColumns() throws IOException {
        var release = aRelease()
                .with(
                        "Work Styles.txt",
                        RATED.replace("|Not Relevant", ""),
                        "15-1252.00|1.C.1.a|Achievement/Effort|IM|4.69|28|0.1218|4.4426|4.9426|N|08/2023|Incumbent");

        assertThat(pass(release, "Work Styles.txt").cells("Work Styles.txt", "Data Value"))
                .containsExactly("4.69");
    }

    @Test
    void readsWorkStylesOfSevenColumnsFromMinusThree() throws IOException {
        var heading = "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Date|Domain Source";
        var release = aRelease()
                .with(
                        "Work Styles.txt",
                        heading,
                        "15-1252.00|1.D.1.a|Innovation|WI|-3|12/2025|AI/Expert",
                        "21-1014.00|1.D.1.a|Innovation|WI|-1.57|12/2025|AI/Expert",
                        "35-3023.00|1.D.1.a|Innovation|WI|-3.01|12/2025|AI/Expert",
                        "15-1252.00|1.D.1.a|Innovation|DR|7.00|12/2025|AI/Expert");

        var pass = pass(release, "Work Styles.txt");

        assertThat(pass.cells("Work Styles.txt", "Data Value")).containsExactly("-3", "-1.57", "7.00");
        assertThat(pass.sentences())
                .singleElement()
                .asString()
                .startsWith(
                        "Work Styles.txt line 4, column Data Value: lies outside scale WI, which goes from -3 to 3");
    }

    @Test
    void refusesTheZeroThatTheScaleOfHighPointsDoesNotHave() throws IOException {
        var release = aRelease()
                .with(
                        "Work Values.txt",
                        "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|Date|Domain Source",
                        "35-3023.00|1.B.2.a|Achievement|VH|0.00|06/2008|Occupational Expert");

        assertThat(pass(release, "Work Values.txt").sentences())
                .singleElement()
                .asString()
                .contains("column Data Value: lies outside scale VH, which goes from 1 to 6");
    }

    @ParameterizedTest
    @CsvSource({
        "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology|In Demand, 15-1252.00|C#|4|Tools|Y|N, N",
        "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology, 15-1252.00|C#|4|Tools|Y,"
    })
    void readsTechnologiesWithAndWithoutDemand(String heading, String line, String demand) throws IOException {
        var pass = pass(aRelease().with(TECHNOLOGIES, heading, line), TECHNOLOGIES);

        assertThat(pass.cells(TECHNOLOGIES, "In Demand")).containsExactly(demand);
        assertThat(pass.cells(TECHNOLOGIES, "Hot Technology")).containsExactly("Y");
    }

    @Test
    void needsNoElementNames() throws IOException {
        var release = aRelease()
                .with(
                        "Skills.txt",
                        "O*NET-SOC Code|Element ID|Scale ID|Data Value",
                        "15-1252.00|2.A.1.a|IM|3.50",
                        "15-1252.00|2.A.1.a|LV|3.88");

        assertThat(pass(release, "Skills.txt").good()).hasSize(2);
    }

    @Test
    void refusesATechnologyWithoutALetterForItsCode() throws IOException {
        var heading = "O*NET-SOC Code|Example|Commodity Code|Commodity Title|Hot Technology";
        var release = aRelease().with(TECHNOLOGIES, heading, "15-1252.00|???|4|Tools|Y", "15-1252.00|R|4|Tools|Y");

        var pass = pass(release, TECHNOLOGIES);

        assertThat(pass.good()).hasSize(1);
        assertThat(pass.sentences())
                .containsExactly(
                        "Technology Skills.txt line 2, column Example: has no letter or digit to make a code of;"
                                + " give a name that has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "40000"})
    void refusesCategoriesThatTheDatabaseCannotTell(String category) throws IOException {
        var release = aRelease()
                .with(
                        "Work Context.txt",
                        CONTEXT_HEADING,
                        "15-1252.00|4.C.1.a.2.c|x|CXP|" + category + "|2.02|9|0|n/a|n/a|N|n/a|08/2023|Incumbent");

        assertThat(pass(release, "Work Context.txt").sentences())
                .containsExactly("Work Context.txt line 2, column Category: lies outside its range; use 1 to 99");
    }

    @Test
    void refusesARatingOfATaskThatIsNotThere() throws IOException {
        var release = aRelease()
                .with(
                        "Task Ratings.txt",
                        "O*NET-SOC Code|Task ID|Scale ID|Category|Data Value",
                        "15-1252.00|101|FT|1|12.5",
                        "15-1252.00|101|IM|n/a|4.1",
                        "15-1252.00|404|IM|n/a|4.1");

        var pass = pass(release, "Task Ratings.txt");

        assertThat(pass.good()).hasSize(2);
        assertThat(pass.sentences())
                .containsExactly("Task Ratings.txt line 4, column Task ID: is not in Task Statements.txt;"
                        + " correct the code, or add it there");
    }

    @Test
    void allowsOnlyTheListedTaskTypes() throws IOException {
        var pass = pass(
                aRelease().adding("Task Statements.txt", "15-1252.00|103|Sing.|core|1|08/2023|Incumbent"),
                "Task Statements.txt");

        assertThat(pass.good()).hasSize(2);
        assertThat(pass.sentences())
                .singleElement()
                .asString()
                .endsWith("is not an allowed value; use one of [Core, Supplemental]");
    }

    @Test
    void passesOnWhyARowCouldNotBeRead() throws IOException {
        var pass = pass(aRelease().adding("Skills.txt", "15-1252.00|too|few"), "Skills.txt");

        assertThat(pass.good()).hasSize(2);
        assertThat(pass.sentences())
                .singleElement()
                .asString()
                .startsWith("Skills.txt line 4: has 3 columns where the heading has 13");
    }

    private Pass pass(TextReleaseBuilder release, String file) throws IOException {
        try (var input = ReleaseInput.open(release.folder(temp))) {
            return Pass.over(input, file);
        }
    }
}
