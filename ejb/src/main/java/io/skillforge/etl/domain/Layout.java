package io.skillforge.etl.domain;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which files and columns a release has, as {@code onet-layout.json} declares them: the one place that knows. */
public record Layout(List<FileLayout> files) {

    public static final String OCCUPATIONS = "Occupation Data.txt";
    public static final String ELEMENTS = "Content Model Reference.txt";
    public static final String SCALES = "Scales Reference.txt";
    public static final String TASKS = "Task Statements.txt";

    private static final Layout ONET = load();

    public static Layout onet() {
        return ONET;
    }

    public FileLayout file(String name) {
        return files.stream()
                .filter(file -> file.file().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such file in the layout: " + name));
    }

    private static Layout load() {
        try (var reader = Json.createReader(Layout.class.getResourceAsStream("onet-layout.json"))) {
            return new Layout(reader.readObject().getJsonArray("files").getValuesAs(Layout::file));
        }
    }

    private static FileLayout file(JsonValue value) {
        var json = value.asJsonObject();
        return new FileLayout(
                json.getString("file"),
                strings(json, "aliases"),
                json.getString("table"),
                json.getBoolean("required"),
                strings(json, "key"),
                Set.copyOf(strings(json, "scales")),
                json.getJsonArray("columns").getValuesAs(Layout::column));
    }

    private static ColumnLayout column(JsonValue value) {
        var json = value.asJsonObject();
        return new ColumnLayout(
                json.getString("name", null),
                json.getString("column"),
                ColumnLayout.Type.valueOf(
                        json.getString("type").toUpperCase(Locale.ROOT).replace('-', '_')),
                json.getBoolean("optional", false),
                json.getBoolean("nullable", false),
                json.getString("since", null),
                json.getString("from", null),
                json.getString("namespace", null),
                json.getInt("minimum", 0),
                json.getInt("maximum", Integer.MAX_VALUE),
                strings(json, "values"));
    }

    private static List<String> strings(JsonObject json, String name) {
        var array = json.getOrDefault(name, JsonArray.EMPTY_JSON_ARRAY).asJsonArray();
        return array.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
