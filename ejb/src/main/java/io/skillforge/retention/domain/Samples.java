package io.skillforge.retention.domain;

import io.skillforge.platform.json.Json;
import io.skillforge.schema.dictionary.ColumnEntry;
import io.skillforge.schema.dictionary.RetentionDataset;
import io.skillforge.schema.dictionary.TableEntry;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows as a reviewer may see them: enough to tell whether the right ones are meant, too little to tell whose they are. */
public final class Samples {

    private static final int KEPT = 8;
    private static final int LONGEST = 80;

    /** An identifier that somebody chose could be an address or a name. */
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Of these a reviewer sees the value: it says when and what kind, and not who. */
    private static final Set<String> SHOWN = Set.of("none", "technical", "behaviour", "consent");

    private Samples() {}

    /** A row as it is, masked. */
    public static Map<String, String> before(TableEntry table, String row) {
        var json = object(row);
        var shown = new LinkedHashMap<String, String>();
        for (var column : table.columns().values()) {
            shown.put(column.name(), masked(column, json.getOrDefault(column.name(), JsonValue.NULL)));
        }
        return shown;
    }

    /** What becomes of it; empty when it goes. */
    public static Map<String, String> after(TableEntry table, RetentionDataset dataset, String row) {
        if (dataset.isDelete()) {
            return Map.of();
        }
        var json = object(row);
        var shown = before(table, row);
        dataset.hash().forEach((from, to) -> {
            if (!json.getOrDefault(from, JsonValue.NULL).equals(JsonValue.NULL)) {
                shown.put(from, "");
                shown.put(to, "(keyed hash)");
            }
        });
        dataset.mask()
                .keySet()
                .forEach(column -> shown.put(column, Bands.mask(json.get(column).toString())));
        dataset.set().forEach((column, value) -> shown.put(column, value == null ? "" : String.valueOf(value)));
        return shown;
    }

    private static String masked(ColumnEntry column, JsonValue value) {
        if (value.equals(JsonValue.NULL)) {
            return "";
        }
        if (column.encrypted() != null) {
            return "(sealed)";
        }
        var text = value instanceof JsonString string ? string.getString() : value.toString();
        if (column.category() == null || SHOWN.contains(column.category())) {
            return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        }
        return column.category().equals("identifier") && UUID.matcher(text).matches()
                ? text.substring(0, KEPT) + "…"
                : "(" + text.length() + " characters)";
    }

    private static JsonObject object(String row) {
        try (var reader = Json.createReader(new StringReader(row))) {
            return reader.readObject();
        }
    }
}
