package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmploymentFileTest {

    @TempDir
    Path folder;

    @Test
    void takesTheFiguresAndPassesOverWhatIsWithheld() throws IOException {
        var file = read("""
                OCC_CODE,OCC_TITLE,TOT_EMP
                15-1252,Software Developers,1654440
                13-1031,"Claims Adjusters, Examiners, and ""Investigators\"\"\","317,050"
                27-2011,Actors,**

                """);

        assertThat(file.figures()).containsOnly(Map.entry("13-1031", 317050L), Map.entry("15-1252", 1654440L));
        assertThat(file.rejects()).isEmpty();
        assertThat(file.read()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "151252,Software,7 | figures.csv line 3, column OCC_CODE: is not a code of the SOC such as 15-1252; correct the value",
                "15-1252,Software,-7 | figures.csv line 3, column TOT_EMP: is not a whole number from 0; give the number of people, or ** where it is not known",
                "15-1252,Software,1.5 | figures.csv line 3, column TOT_EMP: is not a whole number from 0; give the number of people, or ** where it is not known",
                "11-1011,Twice,7 | figures.csv line 3, column OCC_CODE: has a figure on line 2 already; give the estimates of the nation over all industries",
                "15-1252,7 | figures.csv line 3: has 2 cells where the heading has 3; complete the line or fetch the file again",
                "15-1252,\"Software,7 | figures.csv line 3: has a quote that nothing closes; close it or fetch the file again"
            })
    void tellsWhereARowIsWrongAndWhatMendsIt(String row, String sentence) throws IOException {
        var file = read("OCC_CODE,OCC_TITLE,TOT_EMP\n11-1011,Chief Executives,5\n" + row + "\n");

        assertThat(file.rejects()).extracting(Reject::sentence).containsExactly(sentence);
    }

    @Test
    void refusesWhatIsNoFileOfTheBls() throws IOException {
        assertThatThrownBy(() -> read("a,b\n1,2\n"))
                .hasMessageStartingWith(
                        "figures.csv line 1 must have the column OCC_CODE once; give the national estimates");
        assertThatThrownBy(() -> read("")).hasMessageContaining(" is empty; give the national estimates");
        assertThatThrownBy(() -> EmploymentFile.read(folder.resolve("absent.csv")))
                .hasMessageContaining("absent.csv is no file on the server");
        var workbook =
                Files.write(folder.resolve("national.xlsx"), new byte[] {'P', 'K', 3, 4, (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> EmploymentFile.read(workbook))
                .hasMessageEndingWith("is not text in UTF-8; save the sheet as CSV in UTF-8");
    }

    private EmploymentFile read(String text) throws IOException {
        return EmploymentFile.read(Files.writeString(folder.resolve("figures.csv"), text));
    }
}
