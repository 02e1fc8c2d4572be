package io.skillforge.etl.domain;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Turns the records of a fixture into rows of O*NET's files. */
final class FixtureRows {

    private static final String ELEMENT = "Element ID";
    private static final String SCALE = "Scale ID";
    private static final String VALUE = "Data Value";
    private static final String CATEGORY = "Category";
    private static final String OCCUPATION = "O*NET-SOC Code";
    private static final String EDUCATION_ELEMENT = "2.D.1";

    /** A fixture has no scales of its own: O*NET's, for the scales its records are on. */
    private static final List<List<String>> SCALES = List.of(
            List.of("IM", "Importance", "1", "5"),
            List.of("LV", "Level", "0", "7"),
            List.of("RT", "Relevance of Task", "0", "100"),
            List.of("RL", "Required Level Of Education (Categories 1-12)", "0", "100"));

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry(OCCUPATION, "onetCode"),
            Map.entry("Title", "title"),
            Map.entry("Description", "description"),
            Map.entry("Alternate Title", "alternativeTitles"),
            Map.entry("Job Zone", "jobZone"),
            Map.entry("Related O*NET-SOC Code", "related"),
            Map.entry(CATEGORY, "education.category"),
            Map.entry("Element Name", "name"),
            Map.entry("Example", "skillCode"),
            Map.entry("Hot Technology", "hot"),
            Map.entry("In Demand", "inDemand"),
            Map.entry("Task ID", "taskId"),
            Map.entry("Task", "statement"),
            Map.entry("Task Type", "type"));

    private final JsonObject manifest;
    private final Map<String, JsonArray> records;
    private final BiConsumer<String, Row> sink;

    FixtureRows(JsonObject manifest, Map<String, JsonArray> records, BiConsumer<String, Row> sink) {
        this.manifest = manifest;
        this.records = records;
        this.sink = sink;
    }

    /** The fixture's file that fills one of O*NET's. */
    static String sourceOf(String file) {
        return switch (file) {
            case Layout.ELEMENTS -> "skills.json";
            case Layout.TASKS, "Task Ratings.txt" -> "tasks.json";
            case "Skills.txt", "Knowledge.txt", "Abilities.txt", "Technology Skills.txt" -> "occupation_skills.json";
            default -> "occupations.json";
        };
    }

    static String fieldOf(String file, String heading) {
        if (heading.equals(ELEMENT)) {
            return file.equals(Layout.ELEMENTS) ? "code" : "skillCode";
        }
        if (heading.equals(SCALE) || heading.equals(VALUE)) {
            return file.startsWith("Education") ? "education.percent" : "importance, level or relevance";
        }
        return FIELDS.getOrDefault(heading, heading);
    }

    void emit() {
        for (var i = 0; i < SCALES.size(); i++) {
            var scale = SCALES.get(i);
            put(
                    Layout.SCALES,
                    FixtureRelease.MANIFEST,
                    i + 1,
                    Map.of(
                            SCALE,
                            scale.get(0),
                            "Scale Name",
                            scale.get(1),
                            "Minimum",
                            scale.get(2),
                            "Maximum",
                            scale.get(3)));
        }
        put(
                Layout.ELEMENTS,
                FixtureRelease.MANIFEST,
                1,
                Map.of(ELEMENT, EDUCATION_ELEMENT, "Element Name", "Required Level of Education"));
        var labels = manifest.getOrDefault("educationCategories", JsonValue.EMPTY_JSON_ARRAY)
                .asJsonArray();
        for (var i = 0; i < labels.size(); i++) {
            put(
                    "Education, Training, and Experience Categories.txt",
                    FixtureRelease.MANIFEST,
                    i + 1,
                    Map.of(
                            ELEMENT,
                            EDUCATION_ELEMENT,
                            SCALE,
                            "RL",
                            CATEGORY,
                            String.valueOf(i + 1),
                            "Category Description",
                            labels.getString(i)));
        }
        each("occupations.json", this::occupation);
        var kinds = new HashMap<String, JsonObject>();
        each("skills.json", (number, json) -> skill(number, json, kinds));
        each("occupation_skills.json", (number, json) -> rating(number, json, kinds));
        each("tasks.json", this::task);
    }

    private void occupation(int number, JsonObject json) {
        var name = "occupations.json";
        var code = cell(json, "onetCode");
        put(
                Layout.OCCUPATIONS,
                name,
                number,
                row(OCCUPATION, code, "Title", cell(json, "title"), "Description", cell(json, "description")));
        put("Job Zones.txt", name, number, row(OCCUPATION, code, "Job Zone", cell(json, "jobZone")));
        for (var title : array(json, "alternativeTitles")) {
            put("Alternate Titles.txt", name, number, row(OCCUPATION, code, "Alternate Title", scalar(title)));
        }
        var rank = 1;
        for (var related : array(json, "related")) {
            put(
                    "Related Occupations.txt",
                    name,
                    number,
                    row(OCCUPATION, code, "Related O*NET-SOC Code", scalar(related), "Index", String.valueOf(rank++)));
        }
        for (var level : array(json, "education")) {
            var education = FixtureRelease.object(level, name, number);
            put(
                    "Education, Training, and Experience.txt",
                    name,
                    number,
                    row(
                            OCCUPATION,
                            code,
                            ELEMENT,
                            EDUCATION_ELEMENT,
                            SCALE,
                            "RL",
                            CATEGORY,
                            cell(education, "category"),
                            VALUE,
                            cell(education, "percent")));
        }
    }

    private void skill(int number, JsonObject json, Map<String, JsonObject> kinds) {
        var code = cell(json, "code");
        if (kinds.putIfAbsent(code, json) != null) {
            throw new InputException("skills.json record %d, field code: repeats %s; keep one".formatted(number, code));
        }
        if (!"technology".equals(FixtureRelease.text(json, "kind"))) {
            put(
                    Layout.ELEMENTS,
                    "skills.json",
                    number,
                    row(
                            ELEMENT,
                            code,
                            "Element Name",
                            cell(json, "name"),
                            "Description",
                            FixtureRelease.text(json, "description")));
        }
    }

    private void rating(int number, JsonObject json, Map<String, JsonObject> kinds) {
        var name = "occupation_skills.json";
        var code = cell(json, "onetCode");
        var skill = kinds.get(cell(json, "skillCode"));
        if (skill == null) {
            throw new InputException(
                    "%s record %d, field skillCode: %s is not in skills.json; correct it or add it there"
                            .formatted(name, number, cell(json, "skillCode")));
        }
        var kind = cell(skill, "kind");
        if (kind.equals("technology")) {
            put(
                    "Technology Skills.txt",
                    name,
                    number,
                    row(
                            OCCUPATION,
                            code,
                            "Example",
                            cell(skill, "name"),
                            "Commodity Title",
                            FixtureRelease.text(skill, "description"),
                            "Hot Technology",
                            FixtureRelease.text(json, "hot"),
                            "In Demand",
                            FixtureRelease.text(json, "inDemand")));
            return;
        }
        var file =
                switch (kind) {
                    case "skill" -> "Skills.txt";
                    case "knowledge" -> "Knowledge.txt";
                    case "ability" -> "Abilities.txt";
                    default ->
                        throw new InputException(
                                "skills.json code %s, field kind: %s is none of skill, knowledge, ability, technology"
                                        .formatted(cell(skill, "code"), kind));
                };
        var element = cell(json, "skillCode");
        put(file, name, number, row(OCCUPATION, code, ELEMENT, element, SCALE, "IM", VALUE, cell(json, "importance")));
        put(file, name, number, row(OCCUPATION, code, ELEMENT, element, SCALE, "LV", VALUE, cell(json, "level")));
    }

    private void task(int number, JsonObject json) {
        var name = "tasks.json";
        var code = cell(json, "onetCode");
        var task = cell(json, "taskId");
        put(
                Layout.TASKS,
                name,
                number,
                row(
                        OCCUPATION,
                        code,
                        "Task ID",
                        task,
                        "Task",
                        cell(json, "statement"),
                        "Task Type",
                        FixtureRelease.text(json, "type")));
        if (json.containsKey("importance")) {
            put(
                    "Task Ratings.txt",
                    name,
                    number,
                    row(OCCUPATION, code, "Task ID", task, SCALE, "IM", VALUE, cell(json, "importance")));
        }
        if (json.containsKey("relevance")) {
            put(
                    "Task Ratings.txt",
                    name,
                    number,
                    row(OCCUPATION, code, "Task ID", task, SCALE, "RT", VALUE, cell(json, "relevance")));
        }
    }

    private interface Each {
        void take(int number, JsonObject json);
    }

    private void each(String name, Each each) {
        var number = 0;
        for (var value : records.get(name)) {
            number++;
            each.take(number, FixtureRelease.object(value, name, number));
        }
    }

    /** A field that must be there; an absent one becomes an empty cell, which the row rules refuse by its name. */
    private static String cell(JsonObject json, String field) {
        var text = FixtureRelease.text(json, field);
        return text == null ? "" : text;
    }

    private static List<JsonValue> array(JsonObject json, String field) {
        var value = json.getOrDefault(field, JsonValue.EMPTY_JSON_ARRAY);
        return value instanceof JsonArray values ? values : List.of();
    }

    private static String scalar(JsonValue value) {
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    private static Map<String, String> row(String... pairs) {
        var row = new HashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            row.put(pairs[i], pairs[i + 1]);
        }
        return row;
    }

    private void put(String file, String name, int record, Map<String, String> values) {
        var cells = Layout.onet().file(file).named().stream()
                .map(column -> values.get(column.name()))
                .toArray(String[]::new);
        sink.accept(file, new Row(name, record, cells, null));
    }
}
