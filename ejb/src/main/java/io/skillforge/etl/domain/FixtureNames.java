package io.skillforge.etl.domain;

import java.util.Map;

/** What the author of a fixture calls the files and columns of O*NET. */
final class FixtureNames {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("O*NET-SOC Code", "onetCode"),
            Map.entry("Title", "title"),
            Map.entry("Description", "description"),
            Map.entry("Alternate Title", "alternativeTitles"),
            Map.entry("Job Zone", "jobZone"),
            Map.entry("Related O*NET-SOC Code", "related"),
            Map.entry("Category", "education.category"),
            Map.entry("Category Description", "educationCategories"),
            Map.entry("Element Name", "name"),
            Map.entry("Example", "skillCode"),
            Map.entry("Hot Technology", "hot"),
            Map.entry("In Demand", "inDemand"),
            Map.entry("Task ID", "taskId"),
            Map.entry("Task", "statement"),
            Map.entry("Task Type", "type"));

    private static final Map<String, String> MEASURES =
            Map.of("IM", "importance", "LV", "level", "RT", "relevance", "RL", "education.percent");

    private FixtureNames() {}

    /** The fixture's file that fills one of O*NET's. */
    static String file(String file) {
        return switch (file) {
            case Layout.ELEMENTS -> "skills.json";
            case Layout.TASKS, "Task Ratings.txt" -> "tasks.json";
            case "Skills.txt", "Knowledge.txt", "Abilities.txt", "Technology Skills.txt" -> "occupation_skills.json";
            default -> "occupations.json";
        };
    }

    /** A field's name can depend on the scale of its row: importance and level share a column. */
    static String field(FileLayout file, String heading, Row row) {
        var education = file.file().startsWith("Education");
        return switch (heading) {
            case "Element ID" -> education ? "education.category" : elementField(file);
            case "Scale ID" -> education ? "education.category" : measure(file, row);
            case "Data Value" -> measure(file, row);
            default -> FIELDS.getOrDefault(heading, heading);
        };
    }

    private static String elementField(FileLayout file) {
        return file.file().equals(Layout.ELEMENTS) ? "code" : "skillCode";
    }

    private static String measure(FileLayout file, Row row) {
        return MEASURES.get(row.cells()[file.indexOf("Scale ID")]);
    }
}
