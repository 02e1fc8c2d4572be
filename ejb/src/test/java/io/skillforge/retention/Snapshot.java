package io.skillforge.retention;

import io.skillforge.platform.json.Json;
import io.skillforge.schema.dictionary.Dictionary;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every row of every table that retention may touch: by table and key, the columns as texts, null for nothing. */
record Snapshot(Map<String, Map<String, Map<String, String>>> tables) {

    private static final Dictionary DICTIONARY = Dictionary.ofBuild();

    static Snapshot of(Connection administrator) throws SQLException {
        var tables = new TreeMap<String, Map<String, Map<String, String>>>();
        for (var entry : DICTIONARY.tables()) {
            if (entry.tenancy().isPresent() && !entry.name().startsWith("retention_")
                    || entry.name().equals("learning_pathway_history")) {
                var rows = new TreeMap<String, Map<String, String>>();
                var key = String.join(", ", entry.key());
                try (var statement = administrator.createStatement();
                        var found = statement.executeQuery("select concat_ws('|', " + key
                                + "), to_jsonb(t) from skillforge." + entry.name() + " t")) {
                    while (found.next()) {
                        rows.put(found.getString(1), row(found.getString(2)));
                    }
                }
                tables.put(entry.name(), rows);
            }
        }
        return new Snapshot(tables);
    }

    Snapshot copy() {
        var copy = new TreeMap<String, Map<String, Map<String, String>>>();
        tables.forEach((table, rows) -> {
            var copied = new TreeMap<String, Map<String, String>>();
            rows.forEach((key, row) -> copied.put(key, new TreeMap<>(row)));
            copy.put(table, copied);
        });
        return new Snapshot(copy);
    }

    Map<String, Map<String, String>> table(String name) {
        return tables.get(name);
    }

    static Instant instant(Map<String, String> row, String column) {
        var text = row.get(column);
        return text == null ? null : OffsetDateTime.parse(text).toInstant();
    }

    /** What is not as it should be, a sentence for each row. */
    List<String> differences(Snapshot expected) {
        var found = new ArrayList<String>();
        expected.tables.forEach((table, rows) -> {
            var keys = new TreeSet<>(rows.keySet());
            keys.addAll(table(table).keySet());
            for (var key : keys) {
                var wanted = rows.get(key);
                var is = table(table).get(key);
                if (wanted == null) {
                    found.add(table + " " + key + " should have gone: " + is);
                } else if (is == null) {
                    found.add(table + " " + key + " should have stayed: " + wanted);
                } else {
                    wanted.forEach((column, value) -> {
                        if (!same(column, value, is.get(column))) {
                            found.add(table + " " + key + " has " + column + " " + is.get(column) + ", not " + value);
                        }
                    });
                }
            }
        });
        return found;
    }

    private static boolean same(String column, String wanted, String is) {
        if (wanted == null || is == null) {
            return wanted == is;
        }
        if (column.equals("row_version")) {
            // How many steps a row took depends on which of its people went first.
            return is.equals("1") == wanted.equals("1");
        }
        return column.endsWith("_at")
                ? OffsetDateTime.parse(wanted).isEqual(OffsetDateTime.parse(is))
                : wanted.equals(is);
    }

    private static Map<String, String> row(String json) {
        var row = new TreeMap<String, String>();
        try (var reader = Json.createReader(new StringReader(json))) {
            reader.readObject()
                    .forEach((column, value) -> row.put(
                            column,
                            value.equals(JsonValue.NULL)
                                    ? null
                                    : value instanceof JsonString text ? text.getString() : value.toString()));
        }
        return row;
    }
}
