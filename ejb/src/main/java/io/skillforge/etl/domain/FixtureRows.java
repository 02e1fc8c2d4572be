package io.skillforge.etl.domain;

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
    private static final String TASK_RATINGS = "Task Ratings.txt";
    private static final String EDUCATION = "Education, Training, and Experience.txt";
    private static final String EDUCATION_LABELS = "Education, Training, and Experience Categories.txt";
    private static final String EDUCATION_ELEMENT = "2.D.1";
    private static final String TECHNOLOGY = "technology";

    /** A fixture has no scales of its own: O*NET's, for the scales its records are on. */
    private static final List<List<String>> SCALES = List.of(
            List.of("IM", "Importance", "1", "5"),
            List.of("LV", "Level", "0", "7"),
            List.of("RT", "Relevance of Task", "0", "100"),
            List.of("RL", "Required Level Of Education (Categories 1-12)", "0", "100"));

    private static final Map<String, String> RATINGS = Map.of(
            "skill", "Skills.txt",
            "knowledge", "Knowledge.txt",
            "ability", "Abilities.txt");

    private final BiConsumer<String, Row> sink;
    private final Map<String, FixtureRecord> skills = new HashMap<>();

    FixtureRows(BiConsumer<String, Row> sink) {
        this.sink = sink;
    }

    /** Labels of the levels of education, and what a release defines and a fixture need not. */
    void manifest(FixtureRecord manifest) {
        for (var scale : SCALES) {
            put(
                    manifest,
                    Layout.SCALES,
                    List.of(SCALE, "Scale Name", "Minimum", "Maximum"),
                    scale.toArray(String[]::new));
        }
        put(
                manifest,
                Layout.ELEMENTS,
                List.of(ELEMENT, "Element Name"),
                EDUCATION_ELEMENT,
                "Required Level of Education");
        var category = 1;
        for (var label : manifest.texts("educationCategories")) {
            put(
                    manifest,
                    EDUCATION_LABELS,
                    List.of(ELEMENT, SCALE, CATEGORY, "Category Description"),
                    EDUCATION_ELEMENT,
                    "RL",
                    String.valueOf(category++),
                    label);
        }
    }

    void occupation(FixtureRecord record) {
        var code = record.text("onetCode");
        put(
                record,
                Layout.OCCUPATIONS,
                List.of(OCCUPATION, "Title", "Description"),
                code,
                record.text("title"),
                record.text("description"));
        put(record, "Job Zones.txt", List.of(OCCUPATION, "Job Zone"), code, record.text("jobZone"));
        for (var title : record.texts("alternativeTitles")) {
            put(record, "Alternate Titles.txt", List.of(OCCUPATION, "Alternate Title"), code, title);
        }
        var rank = 1;
        for (var related : record.texts("related")) {
            put(
                    record,
                    "Related Occupations.txt",
                    List.of(OCCUPATION, "Related O*NET-SOC Code", "Index"),
                    code,
                    related,
                    String.valueOf(rank++));
        }
        for (var level : record.records("education")) {
            put(
                    record,
                    EDUCATION,
                    List.of(OCCUPATION, ELEMENT, SCALE, CATEGORY, VALUE),
                    code,
                    EDUCATION_ELEMENT,
                    "RL",
                    level.required("category"),
                    level.text("percent"));
        }
    }

    void skill(FixtureRecord record) {
        var code = record.required("code");
        var name = record.required("name");
        var kind = record.required("kind");
        if (skills.putIfAbsent(code, record) != null) {
            throw record.fault("code", "repeats " + code + "; keep one");
        }
        if (RATINGS.containsKey(kind)) {
            put(
                    record,
                    Layout.ELEMENTS,
                    List.of(ELEMENT, "Element Name", "Description"),
                    code,
                    name,
                    record.text("description"));
        } else if (!kind.equals(TECHNOLOGY)) {
            throw record.fault("kind", kind + " is none of skill, knowledge, ability, technology");
        } else if (!code.equals(StagedText.slug(name))) {
            throw record.fault(
                    "code", "%s is not the slug of %s; write %s".formatted(code, name, StagedText.slug(name)));
        }
    }

    void rating(FixtureRecord record) {
        var code = record.text("onetCode");
        var skillCode = record.required("skillCode");
        var skill = skills.get(skillCode);
        if (skill == null) {
            throw record.fault("skillCode", skillCode + " is not in skills.json; correct it or add it there");
        }
        if (skill.text("kind").equals(TECHNOLOGY)) {
            put(
                    record,
                    "Technology Skills.txt",
                    List.of(OCCUPATION, "Example", "Commodity Title", "Hot Technology", "In Demand"),
                    code,
                    skill.text("name"),
                    skill.text("description"),
                    record.text("hot"),
                    record.text("inDemand"));
            return;
        }
        var file = RATINGS.get(skill.text("kind"));
        var headings = List.of(OCCUPATION, ELEMENT, SCALE, VALUE);
        put(record, file, headings, code, skillCode, "IM", record.text("importance"));
        put(record, file, headings, code, skillCode, "LV", record.text("level"));
    }

    void task(FixtureRecord record) {
        var code = record.text("onetCode");
        var task = record.text("taskId");
        put(
                record,
                Layout.TASKS,
                List.of(OCCUPATION, "Task ID", "Task", "Task Type"),
                code,
                task,
                record.text("statement"),
                record.text("type"));
        var headings = List.of(OCCUPATION, "Task ID", SCALE, VALUE);
        if (record.text("importance") != null) {
            put(record, TASK_RATINGS, headings, code, task, "IM", record.text("importance"));
        }
        if (record.text("relevance") != null) {
            put(record, TASK_RATINGS, headings, code, task, "RT", record.text("relevance"));
        }
    }

    private void put(FixtureRecord record, String file, List<String> headings, String... values) {
        var columns = Layout.onet().file(file).named();
        var cells = new String[columns.size()];
        for (var i = 0; i < cells.length; i++) {
            var at = headings.indexOf(columns.get(i).name());
            cells[i] = at < 0 ? null : values[at];
        }
        sink.accept(file, new Row(record.file(), record.number(), cells, null));
    }
}
