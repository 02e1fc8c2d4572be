package io.skillforge.etl.store;

import java.util.List;

/**
 * A table that a release fills: how its rows are told apart and which files they come from. A table none of whose files
 * was delivered is left as it is.
 *
 * @param script what fills {@code staging.next_<name>}: a file in next/, of its own or shared by tables of one shape
 * @param rowKey the name of a live row {@code t} for people, as {@code row_key} names it in {@code staging.next_*}
 */
record ReferenceTable(String name, String script, List<String> key, List<String> files, String rowKey) {

    private static final String ELEMENT =
            "(select e.code from skillforge.content_elements e where e.id = t.element_id)";
    private static final String ELEMENT_SCALE = ELEMENT + " || ' ' || t.scale_code";
    private static final String ELEMENT_CATEGORY =
            "concat_ws(' ', " + ELEMENT + ", t.scale_code, nullif(t.category, 0))";
    private static final List<String> BY_ELEMENT = List.of("occupation_id", "element_id", "scale_code");
    private static final List<String> BY_CATEGORY = List.of("occupation_id", "element_id", "scale_code", "category");

    /** In the order in which rows can be inserted; what points comes after what it points at. */
    static final List<ReferenceTable> ALL = List.of(
            of("occupations", "id", "t.onet_code", "Occupation Data.txt"),
            of("content_elements", "id", "t.code", "Content Model Reference.txt"),
            of("rating_scales", "code", "t.code", "Scales Reference.txt"),
            new ReferenceTable(
                    "rating_categories",
                    "rating_categories",
                    List.of("scale_code", "element_code", "category"),
                    List.of(
                            "Education, Training, and Experience Categories.txt",
                            "Work Context Categories.txt",
                            "Task Categories.txt"),
                    "concat_ws(' ', t.scale_code, nullif(t.element_code, ''), t.category)"),
            of("skills", "id", "t.code", "Skills.txt"),
            element("knowledge", "Knowledge.txt"),
            element("abilities", "Abilities.txt"),
            new ReferenceTable(
                    "occupation_skills",
                    "occupation_skills",
                    List.of("occupation_id", "skill_id"),
                    List.of("Skills.txt", "Technology Skills.txt"),
                    "(select s.code from skillforge.skills s where s.id = t.skill_id)"),
            rating("knowledge_requirements", "knowledge_id", "knowledge", "Knowledge.txt"),
            rating("occupation_abilities", "ability_id", "abilities", "Abilities.txt"),
            rating("work_activities", "element_id", "content_elements", "Work Activities.txt"),
            new ReferenceTable(
                    "work_context", "work_context", BY_CATEGORY, List.of("Work Context.txt"), ELEMENT_CATEGORY),
            new ReferenceTable("work_styles", "scaled_ratings", BY_ELEMENT, List.of("Work Styles.txt"), ELEMENT_SCALE),
            new ReferenceTable("work_values", "scaled_ratings", BY_ELEMENT, List.of("Work Values.txt"), ELEMENT_SCALE),
            new ReferenceTable("interests", "scaled_ratings", BY_ELEMENT, List.of("Interests.txt"), ELEMENT_SCALE),
            of("tasks", "id", "t.task_id::text", "Task Statements.txt"),
            new ReferenceTable(
                    "education_training",
                    "education_training",
                    BY_CATEGORY,
                    List.of("Education, Training, and Experience.txt"),
                    ELEMENT_CATEGORY),
            new ReferenceTable(
                    "related_occupations",
                    "related_occupations",
                    List.of("occupation_id", "related_id"),
                    List.of("Related Occupations.txt"),
                    "(select o.onet_code from skillforge.occupations o where o.id = t.related_id)"));

    private static ReferenceTable of(String name, String key, String rowKey, String file) {
        return new ReferenceTable(name, name, List.of(key), List.of(file), rowKey);
    }

    private static ReferenceTable element(String name, String file) {
        return new ReferenceTable(name, "elements", List.of("id"), List.of(file), "t.code");
    }

    private static ReferenceTable rating(String name, String column, String of, String file) {
        return new ReferenceTable(
                name,
                "ratings",
                List.of("occupation_id", column),
                List.of(file),
                "(select e.code from skillforge.%s e where e.id = t.%s)".formatted(of, column));
    }

    /** {@code a.key = b.key} for every part of the key. */
    String sameKey(String a, String b) {
        return key.stream()
                .map(column -> "%s.%s = %s.%s".formatted(a, column, b, column))
                .reduce((x, y) -> x + " and " + y)
                .orElseThrow();
    }
}
