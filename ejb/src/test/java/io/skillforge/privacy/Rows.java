package io.skillforge.privacy;

import io.skillforge.platform.sql.Database;
import io.skillforge.schema.dictionary.Dictionary;
import io.skillforge.schema.dictionary.TableEntry;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Every row of every table that belongs to tenants, as it is now: by table and key, with all its columns. */
record Rows(Map<String, Map<String, JsonObject>> tables) {

    /** What became of a row: null where it is gone, else the columns that are different. */
    record Change(String table, JsonObject before, Set<String> columns) {

        boolean isGone() {
            return columns == null;
        }

        boolean isOf(Person person) {
            var user = person.user().toString();
            return before.values().stream().anyMatch(value -> value.toString().equals('"' + user + '"'));
        }

        /** The key without the person, as an outcome names the row. */
        String id(TableEntry entry) {
            var person = entry.subject().orElseThrow().path().get(0);
            var key = entry.key().stream()
                    .filter(column -> !column.equals(person))
                    .map(before::getString)
                    .collect(Collectors.joining(":"));
            return key.isEmpty() ? "person" : key;
        }
    }

    static Rows read(Database database, Dictionary dictionary) {
        var tables = new TreeMap<String, Map<String, JsonObject>>();
        for (var entry : dictionary.tables()) {
            if (entry.tenancy().isPresent()) {
                var rows = new TreeMap<String, JsonObject>();
                var sql = "select concat_ws('|', " + String.join(", ", entry.key()) + "), to_jsonb(t) from skillforge."
                        + entry.name() + " t";
                database.query(sql, row -> rows.put(row.getString(1), json(row.getString(2))));
                tables.put(entry.name(), rows);
            }
        }
        return new Rows(tables);
    }

    /** What is different in {@code after}; a row that was not there before is a mistake that no cascade makes. */
    List<Change> changes(Rows after) {
        var changes = new ArrayList<Change>();
        tables.forEach((table, rows) -> {
            if (!rows.keySet().containsAll(after.tables.get(table).keySet())) {
                throw new AssertionError("rows were added to " + table);
            }
            rows.forEach((key, before) -> {
                var now = after.tables.get(table).get(key);
                if (now == null) {
                    changes.add(new Change(table, before, null));
                } else if (!now.equals(before)) {
                    changes.add(new Change(table, before, different(before, now)));
                }
            });
        });
        return changes;
    }

    private static Set<String> different(JsonObject before, JsonObject now) {
        return before.keySet().stream()
                .filter(column -> !before.get(column).equals(now.get(column)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
