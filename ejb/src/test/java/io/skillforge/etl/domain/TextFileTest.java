package io.skillforge.etl.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {

    private static final String NAME = "Occupation Data.txt";
    private static final String HEADING = "O*NET-SOC Code\tTitle\tDescription";

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n"})
    void readsBothKindsOfLineEnds(String end) {
        var rows = read(String.join(end, HEADING, "15-1252.00\tSoftware Developers\tWrite.", ""));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.cells()).containsExactly("15-1252.00", "Software Developers", "Write.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r", "\n", "\r\n"})
    void readsTheLastLineHoweverItEnds(String end) {
        assertThat(cells(HEADING + "\r\na\tb\tc\r\nd\te\tf" + end)).containsExactly("a", "b", "c", "d", "e", "f");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "Laser facsimile machines\"", "\"Quoted\" in the middle", "'", "a\\b", ",;"})
    void takesQuotesAndBackslashesAsTheyAre(String cell) {
        assertThat(cells(HEADING + "\n1\t" + cell + "\tx\n2\t" + cell + "\ty\n"))
                .containsExactly("1", cell, "x", "2", cell, "y");
    }

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {"n/a,", "N/A,N/A", "NULL,NULL", "na,na", "'',''"})
    void knowsOneNullOnly(String cell, String read) {
        assertThat(cells(HEADING + "\n1\t" + cell + "\tx\n")).containsExactly("1", read, "x");
    }

    @Test
    void skipsBlankLinesAndCountsThem() {
        var rows = read(HEADING + "\n\n\r\n1\t2\t3\n\n");

        assertThat(rows).singleElement().satisfies(row -> assertThat(row.line()).isEqualTo(4));
    }

    @Test
    void readsColumnsByTheirHeadingsInAnyOrder() {
        assertThat(cells("Extra\tDescription\t O*NET-SOC Code \tTitle\nx\td\tc\tt\n"))
                .containsExactly("c", "t", "d");
    }

    @Test
    void forgetsTheByteOrderMarkOfUtf8() {
        try (var file = open(("\uFEFF" + HEADING + "\n1\t2\tÉ\n").getBytes(StandardCharsets.UTF_8))) {
            assertThat(file.headings()).first().isEqualTo("O*NET-SOC Code");
            var rows = new ArrayList<Row>();
            file.forEach(rows::add);
            assertThat(rows).singleElement().satisfies(row -> assertThat(row.cells()[2])
                    .isEqualTo("É"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void refusesUtf16(String charset) {
        assertThatThrownBy(() -> open(HEADING.getBytes(Charset.forName(charset))))
                .isInstanceOf(InputException.class)
                .hasMessage(NAME + " line 1 is not ASCII or UTF-8 text but looks like UTF-16; save the file as UTF-8");
    }

    @Test
    void refusesAHeadingThatIsNotUtf8() {
        assertThatThrownBy(() -> open("Titre français".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(InputException.class)
                .hasMessage(NAME + " line 1 is not ASCII or UTF-8 text; save the file as UTF-8");
    }

    @Test
    void breaksTheRowOfALatin1ByteAndNoOther() {
        var rows = read((HEADING + "\n1\tCafé\tx\n2\tb\ty\n").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(rows.get(0).broken())
                .isEqualTo(new Reject(NAME, 2, "Title", "Café", "is not valid UTF-8", "save the file as UTF-8"));
        assertThat(rows.get(1).cells()).containsExactly("2", "b", "y");
    }

    @ParameterizedTest
    @CsvSource({"1|2, 2", "1|2|3|4, 4", "1, 1", "'|||||', 6"})
    void breaksTheRowOfAnotherNumberOfColumns(String line, int columns) {
        var rows = read(HEADING + "\n" + line.replace('|', '\t') + "\n1\t2\t3\n");

        assertThat(rows.get(0).broken().sentence())
                .isEqualTo(NAME + " line 2: has " + columns + " columns where the heading has 3;"
                        + " complete the line or fetch the file again");
        assertThat(rows.get(1).broken()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "\n" + HEADING})
    void refusesAFileWithoutHeading(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(InputException.class)
                .hasMessage(NAME + " is empty; it must begin with a line of headings; fetch the release again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n"})
    void findsNoRowsBelowAHeadingAlone(String end) {
        assertThat(read(HEADING + end)).isEmpty();
    }

    @Test
    void refusesAMissingColumnByName() {
        assertThatThrownBy(() -> read("O*NET-SOC Code\tDescription\n"))
                .isInstanceOf(InputException.class)
                .hasMessage(NAME + " line 1 lacks the column Title; its headings are: O*NET-SOC Code, Description;"
                        + " is it a tab-delimited file?");
    }

    @Test
    void leavesTheCellsOfAbsentOptionalColumnsNull() {
        var file = Layout.onet().file("Content Model Reference.txt");
        try (var text = new TextFile(
                file,
                file.file(),
                stream("Element ID\tElement Name\n2.A\tBasic\n".getBytes(StandardCharsets.US_ASCII)))) {
            text.forEach(row -> assertThat(row.cells()).containsExactly("2.A", "Basic", null));
        }
    }

    @Test
    void readsLinesLongerThanItsBuffer() {
        var long1 = "a".repeat(5_000);
        var long2 = "é".repeat(50_000);

        assertThat(cells(HEADING + "\n1\t" + long1 + "\t" + long2 + "\n2\tb\tc\n"))
                .containsExactly("1", long1, long2, "2", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\tb\0d\tx", "1\tb\0d", "\0\0\0\0"})
    void breaksTheRowOfANulAndKeepsItOutOfTheReject(String line) {
        assertThat(read(HEADING + "\n" + line + "\n").get(0).broken().value())
                .doesNotContain("\0")
                .contains("\uFFFD");
    }

    @Test
    void showsALineOfTooFewColumnsAsItIsWritten() {
        assertThat(read(HEADING + "\n1\tCafé\n").get(0).broken().value()).isEqualTo("1\tCafé");
    }

    @Test
    void countsAnEmptyHeadingAtTheEnd() {
        assertThat(cells(HEADING + "\t\r\n1\t2\t3\t\r\n")).containsExactly("1", "2", "3");
    }

    @Test
    void refusesAColumnThatIsThereTwice() {
        assertThatThrownBy(() -> read(HEADING + "\tTitle\n"))
                .isInstanceOf(InputException.class)
                .hasMessage(NAME + " line 1 has the column Title twice; remove one of them");
    }

    @Test
    void refusesAFileWithoutLineEndsBeforeItFillsTheMemory() {
        assertThatThrownBy(() -> read(HEADING + "\n" + "x".repeat(3 << 20)))
                .isInstanceOf(InputException.class)
                .hasMessage(NAME + " line 2 is longer than 1048576 bytes; is it a tab-delimited file?");
    }

    @Test
    void quotesOnlyTheBeginningOfAStrangeHeading() {
        assertThatThrownBy(() -> read("x".repeat(1 << 20)))
                .isInstanceOf(InputException.class)
                .message()
                .hasSizeLessThan(400)
                .endsWith("…; is it a tab-delimited file?");
    }

    private static List<String> cells(String content) {
        return read(content).stream().flatMap(row -> Arrays.stream(row.cells())).toList();
    }

    private static List<Row> read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Row> read(byte[] content) {
        var rows = new ArrayList<Row>();
        try (var file = open(content)) {
            file.forEach(rows::add);
        }
        return rows;
    }

    private static TextFile open(byte[] content) {
        return new TextFile(Layout.onet().file(NAME), NAME, stream(content));
    }

    private static ByteArrayInputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
