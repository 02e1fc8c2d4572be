package io.skillforge.etl.domain;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The rules a row must keep. Remembers the keys it has seen, so one check belongs to one pass over one file. */
public final class RowCheck {

    /** It begins with one of SOC's 23 major groups, 11, 13 … 55: in another the occupation would have no place. */
    private static final Pattern CODE = Pattern.compile("(?:1[13579]|[234][13579]|5[135])-\\d{4}\\.\\d{2}");

    /** One spelling a number, or 7 and 07 would be two keys here and one in the database. */
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,8}");

    /** As many places as the database keeps. */
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,3}(\\.\\d{1,2})?");

    private static final Pattern FLAG = Pattern.compile("[YN]");
    private static final Pattern MONTH = Pattern.compile("(0[1-9]|1[0-2])/[12]\\d{3}");

    private final FileLayout file;
    private final List<ColumnLayout> columns;
    private final Known known;
    private final ReleaseInput input;
    private final int[] key;
    private final int scale;
    private final Set<String> slugged;
    private final Map<String, Integer> lineOfKey = new HashMap<>();
    /** Cells found good before, by what they were held against: a release repeats a few hundred values in a million cells. */
    private final Map<Object, Set<String>> good = new HashMap<>();

    /** @param known null checks rows by themselves only, as is needed to find out what is known */
    public RowCheck(FileLayout file, Known known, ReleaseInput input) {
        this.file = file;
        this.columns = file.named();
        this.known = known;
        this.input = input;
        this.key = file.key().stream().mapToInt(file::indexOf).toArray();
        this.scale = columns.stream()
                .filter(column -> column.type() == ColumnLayout.Type.SCALE)
                .findFirst()
                .map(columns::indexOf)
                .orElse(-1);
        this.slugged = file.columns().stream()
                .filter(column -> column.type() == ColumnLayout.Type.SLUG)
                .map(ColumnLayout::from)
                .collect(Collectors.toSet());
    }

    /** Null for a good row. */
    public Reject fault(Row row) {
        if (row.broken() != null) {
            return row.broken();
        }
        for (var i = 0; i < columns.size(); i++) {
            var reject = fault(row, columns.get(i), row.cells()[i]);
            if (reject != null) {
                return reject;
            }
        }
        return duplicate(row);
    }

    private Reject fault(Row row, ColumnLayout column, String cell) {
        if (cell == null) {
            return column.nullable() || column.optional()
                    ? null
                    : reject(row, column, null, "is missing", "give a value");
        }
        if (cell.isBlank()) {
            return reject(row, column, cell, "is empty", "give a value, or n/a where it may be unknown");
        }
        return switch (column.type()) {
            case CODE -> matches(row, column, cell, CODE, "an O*NET-SOC code such as 15-1252.00");
            case OCCUPATION -> refers(row, column, cell, Layout.OCCUPATIONS);
            case ELEMENT -> refers(row, column, cell, Layout.ELEMENTS);
            case TASK -> refers(row, column, cell, Layout.TASKS);
            case SCALE -> scale(row, column, cell);
            case VALUE -> value(row, column, cell);
            case INTEGER -> integer(row, column, cell);
            case DECIMAL -> matches(row, column, cell, DECIMAL, "a decimal number such as 3.50");
            case FLAG -> matches(row, column, cell, FLAG, "Y or N");
            case MONTH -> matches(row, column, cell, MONTH, "a month such as 08/2023");
            case TEXT -> text(row, column, cell);
            case UUID, SLUG, SLUG_UUID -> throw new IllegalStateException("A derived column has no cell");
        };
    }

    private Reject matches(Row row, ColumnLayout column, String cell, Pattern pattern, String what) {
        var known = good.computeIfAbsent(pattern, key -> new HashSet<>());
        if (!known.contains(cell)) {
            if (!pattern.matcher(cell).matches()) {
                return reject(row, column, cell, "is not " + what, "correct the value");
            }
            known.add(cell);
        }
        return null;
    }

    private Reject refers(Row row, ColumnLayout column, String cell, String to) {
        if (known == null) {
            return null;
        }
        var codes =
                switch (column.type()) {
                    case OCCUPATION -> known.occupations();
                    case ELEMENT -> known.elements();
                    default -> known.tasks();
                };
        return codes.contains(cell)
                ? null
                : reject(row, column, cell, "is not in " + to, "correct the code, or add it there");
    }

    private Reject scale(Row row, ColumnLayout column, String cell) {
        if (known != null && !known.scales().containsKey(cell)) {
            return reject(row, column, cell, "is not in " + Layout.SCALES, "correct the scale, or add it there");
        }
        return file.scales().isEmpty() || file.scales().contains(cell)
                ? null
                : reject(row, column, cell, "is not a scale of this file", "use one of " + sorted(file.scales()));
    }

    private Reject value(Row row, ColumnLayout column, String cell) {
        var reject = matches(row, column, cell, DECIMAL, "a decimal number such as 3.50");
        var range = known == null || scale < 0 ? null : known.scales().get(row.cells()[scale]);
        if (reject != null || range == null) {
            return reject;
        }
        var inRange = good.computeIfAbsent(range, key -> new HashSet<>());
        if (inRange.contains(cell)) {
            return null;
        }
        if (range.holds(new BigDecimal(cell))) {
            inRange.add(cell);
            return null;
        }
        return reject(
                row,
                column,
                cell,
                "lies outside scale %s, which goes from %s to %s"
                        .formatted(row.cells()[scale], range.minimum(), range.maximum()),
                "correct the value or the scale");
    }

    private Reject integer(Row row, ColumnLayout column, String cell) {
        var reject = matches(row, column, cell, INTEGER, "a whole number such as 12");
        if (reject != null) {
            return reject;
        }
        var number = Integer.parseInt(cell);
        return number >= column.minimum() && number <= column.maximum()
                ? null
                : reject(row, column, cell, "lies outside its range", range(column));
    }

    private static String range(ColumnLayout column) {
        return column.maximum() == Integer.MAX_VALUE
                ? "use " + column.minimum() + " or more"
                : "use " + column.minimum() + " to " + column.maximum();
    }

    private Reject text(Row row, ColumnLayout column, String cell) {
        if (slugged.contains(column.name()) && StagedText.slug(cell).isEmpty()) {
            return reject(row, column, cell, "has no letter or digit to make a code of", "give a name that has");
        }
        return column.values().isEmpty() || column.values().contains(cell)
                ? null
                : reject(row, column, cell, "is not an allowed value", "use one of " + column.values());
    }

    private Reject duplicate(Row row) {
        var text = new StringBuilder();
        for (var at : key) {
            text.append(row.cells()[at]).append('\t');
        }
        var first = lineOfKey.putIfAbsent(text.toString(), row.line());
        if (first == null) {
            return null;
        }
        var column = columns.get(key[key.length - 1]);
        var reason = "repeats the key of line %d (%s)".formatted(first, String.join(", ", file.key()));
        return reject(row, column, row.cells()[key[key.length - 1]], reason, "keep one of the two lines");
    }

    private Reject reject(Row row, ColumnLayout column, String cell, String reason, String remedy) {
        return new Reject(row.file(), row.line(), input.nameOf(file, column), cell, reason, remedy);
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }
}
