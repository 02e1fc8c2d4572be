package io.skillforge.etl.domain;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A release in O*NET's text layout with three occupations, small enough to see through. Lines are written with | for the
 * tab that divides cells.
 */
final class TextReleaseBuilder {

    static final String RATED = "O*NET-SOC Code|Element ID|Element Name|Scale ID|Data Value|N|Standard Error"
            + "|Lower CI Bound|Upper CI Bound|Recommend Suppress|Not Relevant|Date|Domain Source";

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private TextReleaseBuilder() {}

    static TextReleaseBuilder aRelease() {
        return new TextReleaseBuilder()
                .with("Read Me.txt", "O*NET 30.1 Database", "December 2025 Release")
                .with(
                        "Occupation Data.txt",
                        "O*NET-SOC Code|Title|Description",
                        "15-1252.00|Software Developers|Write software.",
                        "21-1014.00|Mental Health Counselors|Listen.",
                        "35-3023.00|Fast Food and Counter Workers|Serve.")
                .with(
                        "Alternate Titles.txt",
                        "O*NET-SOC Code|Alternate Title|Short Title|Source(s)",
                        "15-1252.00|Software Engineer|n/a|01,08")
                .with(
                        "Content Model Reference.txt",
                        "Element ID|Element Name|Description",
                        "1.B.2.a|Achievement|Results.",
                        "1.C.1.a|Achievement/Effort|Effort.",
                        "1.D.1.a|Innovation|New ideas.",
                        "2.A.1.a|Reading Comprehension|Reading.",
                        "2.C.1.a|Administration and Management|Planning.",
                        "2.D.1|Required Level of Education|n/a",
                        "4.C.1.a.2.c|Public Speaking|Speaking.")
                .with(
                        "Scales Reference.txt",
                        "Scale ID|Scale Name|Minimum|Maximum",
                        "CX|Context|1|5",
                        "CXP|Context (Categories 1-5)|0|100",
                        "DR|Distinctiveness Rank|0|10",
                        "FT|Frequency of Task (Categories 1-7)|0|100",
                        "IM|Importance|1|5",
                        "LV|Level|0|7",
                        "RL|Required Level Of Education (Categories 1-12)|0|100",
                        "RT|Relevance of Task|0|100",
                        "VH|Work Value High-Point|1|6",
                        "WI|Work Styles Impact|-3|3")
                .with("Job Zones.txt", "O*NET-SOC Code|Job Zone|Date|Domain Source", "15-1252.00|4|08/2023|Analyst")
                .with(
                        "Skills.txt",
                        RATED,
                        "15-1252.00|2.A.1.a|Reading Comprehension|IM|3.50|8|0.0000|n/a|n/a|N|n/a|08/2023|Analyst",
                        "15-1252.00|2.A.1.a|Reading Comprehension|LV|3.88|8|0.1250|3.6|4.1|N|N|08/2023|Analyst")
                .with(
                        "Knowledge.txt",
                        RATED,
                        "15-1252.00|2.C.1.a|Administration and Management|IM|2.10|20|0.2|1.7|2.5|Y|n/a|08/2023|Incumbent")
                .with(
                        "Task Statements.txt",
                        "O*NET-SOC Code|Task ID|Task|Task Type|Incumbents Responding|Date|Domain Source",
                        "15-1252.00|101|Read what others wrote.|Core|60|08/2023|Incumbent",
                        "21-1014.00|102|Listen to people.|n/a|n/a|08/2023|Incumbent");
    }

    TextReleaseBuilder with(String file, String... lines) {
        return with(
                file, (String.join("\r\n", lines) + "\r\n").replace('|', '\t').getBytes(StandardCharsets.UTF_8));
    }

    /** A file as it is, byte for byte. */
    TextReleaseBuilder with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    TextReleaseBuilder adding(String file, String... lines) {
        return with(
                file,
                (text(file) + String.join("\r\n", lines) + "\r\n")
                        .replace('|', '\t')
                        .getBytes(StandardCharsets.UTF_8));
    }

    TextReleaseBuilder without(String file) {
        files.remove(file);
        return this;
    }

    /** The same content in a file of another name. */
    TextReleaseBuilder renaming(String file, String name) {
        files.put(name, files.remove(file));
        return this;
    }

    String text(String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    Path folder(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** @param top what stands before the names of the entries, such as {@code db_30_1_text/} */
    Path zip(Path zip, String top) throws IOException {
        Files.write(zip, zipped(top));
        return zip;
    }

    Path truncatedZip(Path zip) throws IOException {
        var whole = zipped("");
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        return zip;
    }

    private byte[] zipped(String top) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(top + file.getKey()));
                out.write(file.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
