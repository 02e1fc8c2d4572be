package io.skillforge.etl.domain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A tab-delimited text file: a heading, one row a line, no quoting (cells hold bare and even unbalanced quotes), CRLF or LF,
 * ASCII or UTF-8. Not thread-safe.
 */
final class TextFile implements AutoCloseable {

    private static final String NULL = "n/a";
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_QUOTE = 200;
    private static final String ENCODING_REMEDY = "save the file as UTF-8";

    private final FileLayout layout;
    private final String name;
    private final InputStream bytes;
    private final List<String> headings;
    private final int[] position;

    private byte[] line = new byte[1024];
    private int length;
    /** Read here and not through BufferedInputStream, whose lock a byte costs as much as all the rest. */
    private final byte[] buffer = new byte[BUFFER];

    private int next;
    private int filled;
    private int number;

    TextFile(FileLayout layout, String name, InputStream stream) {
        this.layout = layout;
        this.name = name;
        this.bytes = stream;
        try {
            this.headings = readHeadings();
            this.position = positions();
        } catch (InputException e) {
            close();
            throw e;
        }
    }

    List<String> headings() {
        return headings;
    }

    private List<String> readHeadings() {
        if (!nextLine() || length == 0) {
            throw new InputException(
                    name + " is empty; it must begin with a line of headings; fetch the release again");
        }
        var first = line[0] & 0xFF;
        if (length > 1 && (first == 0xFE || first == 0xFF || line[1] == 0 || line[0] == 0)) {
            throw new InputException(
                    name + " line 1 is not ASCII or UTF-8 text but looks like UTF-16; " + ENCODING_REMEDY);
        }
        var text = decode(0, length);
        if (text == null) {
            throw new InputException(name + " line 1 is not ASCII or UTF-8 text; " + ENCODING_REMEDY);
        }
        var heading = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return Arrays.stream(heading.split("\t", -1)).map(String::strip).toList();
    }

    private int[] positions() {
        return layout.named().stream().mapToInt(this::position).toArray();
    }

    private int position(ColumnLayout column) {
        var found = headings.indexOf(column.name());
        if (found < 0 && !column.optional()) {
            var all = String.join(", ", headings);
            var some = all.length() <= LONGEST_QUOTE ? all : all.substring(0, LONGEST_QUOTE) + "…";
            throw new InputException("%s line 1 lacks the column %s; its headings are: %s; is it a tab-delimited file?"
                    .formatted(name, column.name(), some));
        }
        if (found != headings.lastIndexOf(column.name())) {
            throw new InputException(
                    "%s line 1 has the column %s twice; remove one of them".formatted(name, column.name()));
        }
        return found;
    }

    void forEach(Row.Sink rows) {
        while (nextLine()) {
            if (length > 0) {
                rows.take(row());
            }
        }
    }

    private Row row() {
        var starts = new int[headings.size() + 1];
        var columns = 1;
        for (var i = 0; i < length; i++) {
            if (line[i] == '\t') {
                if (columns < starts.length) {
                    starts[columns] = i + 1;
                }
                columns++;
            }
        }
        if (columns != headings.size()) {
            var reason = "has %d columns where the heading has %d".formatted(columns, headings.size());
            return broken(null, shown(0, length), reason, "complete the line or fetch the file again");
        }
        starts[columns] = length + 1;
        var cells = new String[position.length];
        for (var i = 0; i < cells.length; i++) {
            var at = position[i];
            if (at >= 0) {
                var cell = decode(starts[at], starts[at + 1] - 1);
                if (cell == null) {
                    var shown = shown(starts[at], starts[at + 1] - 1);
                    return broken(headings.get(at), shown, "is not valid UTF-8", ENCODING_REMEDY);
                }
                cells[i] = cell.equals(NULL) ? null : cell;
            }
        }
        return new Row(name, number, cells, null);
    }

    private Row broken(String column, String value, String reason, String remedy) {
        return new Row(name, number, null, new Reject(name, number, column, value, reason, remedy));
    }

    private String text(int from, int to) {
        return new String(line, from, to - from, StandardCharsets.ISO_8859_1);
    }

    /** For people, who are to see something of what cannot be decoded. */
    private String shown(int from, int to) {
        var decoded = decode(from, to);
        return decoded == null ? text(from, to) : decoded;
    }

    /** Null when the bytes are not UTF-8, or hold a NUL, which no database takes. Almost every cell is ASCII, for which no decoder is needed. */
    private String decode(int from, int to) {
        for (var i = from; i < to; i++) {
            if (line[i] <= 0) {
                return decodeUtf8(from, to);
            }
        }
        return text(from, to);
    }

    private String decodeUtf8(int from, int to) {
        try {
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, from, to - from))
                    .toString();
            return decoded.indexOf('\0') < 0 ? decoded : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private boolean nextLine() {
        length = 0;
        number++;
        try {
            while (next < filled || fill()) {
                var b = buffer[next++];
                if (b == '\n') {
                    dropCarriageReturn();
                    return true;
                }
                if (length == line.length) {
                    grow();
                }
                line[length++] = b;
            }
        } catch (IOException e) {
            throw new InputException(
                    "%s breaks off after line %d (%s); fetch the release again"
                            .formatted(name, number - 1, e.getMessage()),
                    e);
        }
        dropCarriageReturn();
        return length > 0;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = bytes.read(buffer);
        return filled > 0;
    }

    private void grow() {
        if (length == LONGEST_LINE) {
            throw new InputException(
                    "%s line %d is longer than %d bytes; is it a tab-delimited file?".formatted(name, number, length));
        }
        line = Arrays.copyOf(line, 2 * length);
    }

    private void dropCarriageReturn() {
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
    }

    @Override
    public void close() {
        try {
            bytes.close();
        } catch (IOException e) {
            throw new InputException(name + " could not be closed (" + e.getMessage() + ")", e);
        }
    }
}
