package io.skillforge.etl.domain;

import io.skillforge.platform.id.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A good row as a line of PostgreSQL's COPY text format: its line number, then the staging table's columns, with derived
 * columns computed. Remembers derived values, because most repeat; one instance belongs to one pass over one file.
 */
public final class StagedText {

    private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^a-z0-9]+");

    private final List<ColumnLayout> columns;
    private final int[] cell;
    private final Map<String, String> derived = new HashMap<>();

    public StagedText(FileLayout file) {
        this.columns = file.columns();
        this.cell = columns.stream()
                .mapToInt(column -> file.indexOf(column.isDerived() ? column.from() : column.name()))
                .toArray();
    }

    public void append(Row row, StringBuilder out) {
        out.append(row.line());
        for (var i = 0; i < cell.length; i++) {
            out.append('\t');
            value(columns.get(i), row.cells()[cell[i]], out);
        }
        out.append('\n');
    }

    private void value(ColumnLayout column, String text, StringBuilder out) {
        if (text == null) {
            out.append("\\N");
            return;
        }
        switch (column.type()) {
            case UUID ->
                out.append(derived.computeIfAbsent(
                        text, code -> Ids.named(column.namespace(), code).toString()));
            case SLUG_UUID ->
                out.append(derived.computeIfAbsent(
                        text, name -> Ids.named(column.namespace(), slug(name)).toString()));
            case SLUG -> out.append(slug(text));
            case MONTH -> out.append(text, 3, 7).append('-').append(text, 0, 2).append("-01");
            case TEXT, ELEMENT, SCALE -> escaped(text, out);
            default -> out.append(text);
        }
    }

    /** The code of a technology: C++ and C# keep apart, everything else that is not a letter or digit separates. */
    static String slug(String name) {
        var spelled = name.toLowerCase(Locale.ROOT).replace("+", "plus").replace("#", "sharp");
        var slug = NOT_ALPHANUMERIC.matcher(spelled).replaceAll("-");
        return slug.replaceAll("^-|-$", "");
    }

    private static void escaped(String text, StringBuilder out) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                default -> out.append(c);
            }
        }
    }
}
