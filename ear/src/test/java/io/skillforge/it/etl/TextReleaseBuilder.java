package io.skillforge.it.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A release in O*NET's text layout, made row by row and then spoilt as a test needs it. Lines are counted as the loader
 * counts them: the heading is line 1.
 */
final class TextReleaseBuilder {

    private final String version;
    private final Map<String, List<List<String>>> files = new LinkedHashMap<>();
    private final Map<String, UnaryOperator<byte[]>> spoilt = new LinkedHashMap<>();

    TextReleaseBuilder(String version) {
        this.version = version;
    }

    TextReleaseBuilder file(String name, String... headings) {
        files.put(name, new ArrayList<>(List.of(List.of(headings))));
        return this;
    }

    TextReleaseBuilder add(String file, Object... cells) {
        files.get(file).add(Arrays.stream(cells).map(String::valueOf).toList());
        return this;
    }

    /** The number of a file's last line. */
    int lastLine(String file) {
        return files.get(file).size();
    }

    /** The line of the first row that begins with these cells. */
    int line(String file, String... cells) {
        var rows = files.get(file);
        for (var i = 1; i < rows.size(); i++) {
            if (rows.get(i).subList(0, cells.length).equals(List.of(cells))) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException(file + " has no row " + List.of(cells));
    }

    TextReleaseBuilder set(String file, int line, String heading, String value) {
        var column = files.get(file).get(0).indexOf(heading);
        var row = new ArrayList<>(files.get(file).get(line - 1));
        row.set(column, value);
        files.get(file).set(line - 1, row);
        return this;
    }

    /** Leaves out the last cells of a row, tabs included. */
    TextReleaseBuilder cut(String file, int line, int cells) {
        var row = files.get(file).get(line - 1);
        files.get(file).set(line - 1, row.subList(0, row.size() - cells));
        return this;
    }

    TextReleaseBuilder repeat(String file, int line) {
        files.get(file).add(files.get(file).get(line - 1));
        return this;
    }

    TextReleaseBuilder remove(String file, int line) {
        files.get(file).remove(line - 1);
        return this;
    }

    TextReleaseBuilder withoutFile(String file) {
        files.remove(file);
        return this;
    }

    TextReleaseBuilder withoutColumn(String file, String heading) {
        var column = files.get(file).get(0).indexOf(heading);
        files.get(file).replaceAll(row -> {
            var kept = new ArrayList<>(row);
            kept.remove(column);
            return kept;
        });
        return this;
    }

    /** Takes an occupation and every row about it out of every file. */
    TextReleaseBuilder withoutOccupation(String code) {
        files.values().forEach(rows -> rows.removeIf(row -> row.contains(code)));
        return this;
    }

    /** Changes the bytes of a file when it is written. */
    TextReleaseBuilder spoil(String file, UnaryOperator<byte[]> change) {
        spoilt.put(file, change);
        return this;
    }

    /** Writes the release as a folder below {@code parent}. */
    Path folder(Path parent) {
        try {
            var folder = Files.createDirectories(parent.resolve(name()));
            for (var file : contents().entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the release as O*NET does, a zip with one folder in it. */
    Path zip(Path parent) {
        var path = parent.resolve(name() + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var file : contents().entrySet()) {
                zip.putNextEntry(new ZipEntry(name() + "/" + file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name() {
        return "db_" + version.replace('.', '_') + "_text";
    }

    private Map<String, byte[]> contents() {
        var contents = new LinkedHashMap<String, byte[]>();
        contents.put("Read Me.txt", ("O*NET " + version + " Database\r\n").getBytes(StandardCharsets.US_ASCII));
        files.forEach((name, rows) -> {
            var text = new StringBuilder();
            rows.forEach(row -> text.append(String.join("\t", row)).append("\r\n"));
            var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            contents.put(name, spoilt.getOrDefault(name, same -> same).apply(bytes));
        });
        return contents;
    }
}
