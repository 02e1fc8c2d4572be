package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.id.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StagedTextTest {

    @Test
    void writesLineDerivedIdAndColumns() {
        assertThat(staged("Occupation Data.txt", "15-1252.00", "Software Developers", "Write."))
                .isEqualTo(
                        "5\t" + Ids.named("occupation", "15-1252.00") + "\t15-1252.00\tSoftware Developers\tWrite.\n");
    }

    @Test
    void writesNullsAndMonthsAsPostgreSqlReadsThem() {
        assertThat(staged("Skills.txt", "15-1252.00", "2.A.1.a", "IM", "3.50", "N", null, "08/2023", null))
                .isEqualTo("5\t15-1252.00\t2.A.1.a\tIM\t3.50\tN\t\\N\t2023-08-01\t\\N\n");
    }

    @Test
    void escapesWhatCopyWouldRead() {
        assertThat(staged("Alternate Titles.txt", "15-1252.00", "\\N \\. \"a\"\tb\nc\rd"))
                .isEqualTo("5\t15-1252.00\t\\\\N \\\\. \"a\"\\tb\\nc\\rd\n");
    }

    @Test
    void escapesCodesThatTheReleaseChose() {
        assertThat(staged("Work Styles.txt", "15-1252.00", "1\\b", "I\\M", "3.50", null, null))
                .isEqualTo("5\t15-1252.00\t1\\\\b\tI\\\\M\t3.50\t\\N\t\\N\n");
    }

    @Test
    void derivesTheCodeOfATechnologyFromItsName() {
        assertThat(staged("Technology Skills.txt", "15-1252.00", "Microsoft Visual C#", null, null, "Y", null))
                .isEqualTo("5\t" + Ids.named("technology", "microsoft-visual-csharp")
                        + "\t15-1252.00\tMicrosoft Visual C#\tmicrosoft-visual-csharp\t\\N\t\\N\tY\t\\N\n");
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, postgresql",
        "C, c",
        "C++, cplusplus",
        "C#, csharp",
        "Node.js, node-js",
        "'  Adobe   Acrobat!', adobe-acrobat",
        "'IBM Notes (formerly Lotus)', ibm-notes-formerly-lotus",
        "TITLE in I, title-in-i",
        "Café, caf"
    })
    void makesSlugs(String name, String slug) {
        assertThat(StagedText.slug(name)).isEqualTo(slug);
    }

    @Test
    void keepsTheIdOfATechnologyHoweverItsNameIsSpelled() {
        var one = staged("Technology Skills.txt", "15-1252.00", "Node.js", null, null, null, null);
        var other = staged("Technology Skills.txt", "15-1252.00", "NODE JS", null, null, null, null);

        assertThat(one.split("\t")[1]).isEqualTo(other.split("\t")[1]);
    }

    private static String staged(String file, String... cells) {
        var out = new StringBuilder();
        new StagedText(Layout.onet().file(file)).append(new Row(file, 5, cells, null), out);
        return out.toString();
    }
}
