package io.skillforge.it.etl;

import java.util.List;

/** A small whole release: ten occupations with ratings, tasks and technologies. Codes are O*NET's, everything else invented. */
final class SampleRelease {

    static final String OCCUPATIONS = "Occupation Data.txt";
    static final String TITLES = "Alternate Titles.txt";
    static final String ELEMENTS = "Content Model Reference.txt";
    static final String SCALES = "Scales Reference.txt";
    static final String JOB_ZONES = "Job Zones.txt";
    static final String SKILLS = "Skills.txt";
    static final String KNOWLEDGE = "Knowledge.txt";
    static final String TASKS = "Task Statements.txt";
    static final String TECHNOLOGIES = "Technology Skills.txt";
    static final String RELATED = "Related Occupations.txt";

    private static final String CODE = "O*NET-SOC Code";
    static final List<String> CODES = List.of(
            "11-1011.00",
            "13-2011.00",
            "15-1252.00",
            "15-1253.00",
            "17-2051.00",
            "19-1042.00",
            "25-1011.00",
            "29-1141.00",
            "35-2014.00",
            "47-2111.00");
    private static final int SKILL_COUNT = 12;
    private static final int KNOWLEDGE_COUNT = 5;
    private static final int TASKS_EACH = 10;

    private SampleRelease() {}

    static TextReleaseBuilder version(String version) {
        var release = new TextReleaseBuilder(version)
                .file(OCCUPATIONS, CODE, "Title", "Description")
                .file(TITLES, CODE, "Alternate Title", "Short Title", "Source(s)")
                .file(ELEMENTS, "Element ID", "Element Name", "Description")
                .file(SCALES, "Scale ID", "Scale Name", "Minimum", "Maximum")
                .file(JOB_ZONES, CODE, "Job Zone", "Date", "Domain Source")
                .file(SKILLS, rating())
                .file(KNOWLEDGE, rating())
                .file(TASKS, CODE, "Task ID", "Task", "Task Type", "Incumbents Responding", "Date", "Domain Source")
                .file(TECHNOLOGIES, CODE, "Example", "Commodity Code", "Commodity Title", "Hot Technology", "In Demand")
                .file(RELATED, CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index");
        release.add(SCALES, "IM", "Importance", 1, 5).add(SCALES, "LV", "Level", 0, 7);
        for (var i = 1; i <= SKILL_COUNT; i++) {
            release.add(ELEMENTS, skill(i), "Invented skill " + i, "What skill " + i + " is about");
        }
        for (var i = 1; i <= KNOWLEDGE_COUNT; i++) {
            release.add(ELEMENTS, knowledge(i), "Invented knowledge " + i, "What knowledge " + i + " is about");
        }
        for (var i = 0; i < CODES.size(); i++) {
            occupation(release, CODES.get(i), i);
            release.add(RELATED, CODES.get(i), CODES.get((i + 1) % CODES.size()), "Primary-Short", 1);
        }
        return release;
    }

    /** Adds an occupation with rows in every file; {@code number} makes its figures and task numbers its own. */
    static void occupation(TextReleaseBuilder release, String code, int number) {
        release.add(OCCUPATIONS, code, "Invented occupation " + number, "Does \"what\" occupation " + number + " does")
                .add(JOB_ZONES, code, 1 + number % 5, "08/2025", "Analyst");
        for (var i = 1; i <= 3; i++) {
            release.add(TITLES, code, "Title %d of occupation %d".formatted(i, number), "n/a", "08");
        }
        for (var i = 1; i <= SKILL_COUNT; i++) {
            rating(release, SKILLS, code, skill(i), number + i);
        }
        for (var i = 1; i <= KNOWLEDGE_COUNT; i++) {
            rating(release, KNOWLEDGE, code, knowledge(i), number + i);
        }
        for (var i = 1; i <= TASKS_EACH; i++) {
            var id = 1000 * (number + 1) + i;
            release.add(TASKS, code, id, "Do thing " + id, i < 8 ? "Core" : "n/a", "n/a", "08/2025", "Incumbent");
        }
        for (var example : List.of("C++", "C#", "PostgreSQL", "Invented tool " + number)) {
            release.add(TECHNOLOGIES, code, example, "43232400", "Development software", "Y", "N");
        }
    }

    /** Writes a word where the first ratings of skills have a number. */
    static TextReleaseBuilder spoilValues(TextReleaseBuilder release, int rows) {
        for (var line = 2; line < 2 + rows; line++) {
            release.set(SKILLS, line, "Data Value", "a lot");
        }
        return release;
    }

    static String skill(int number) {
        return "2.A.1." + number;
    }

    static String knowledge(int number) {
        return "2.C." + number;
    }

    private static String[] rating() {
        return new String[] {
            CODE,
            "Element ID",
            "Element Name",
            "Scale ID",
            "Data Value",
            "N",
            "Standard Error",
            "Lower CI Bound",
            "Upper CI Bound",
            "Recommend Suppress",
            "Not Relevant",
            "Date",
            "Domain Source"
        };
    }

    private static void rating(TextReleaseBuilder release, String file, String code, String element, int figure) {
        var importance = "%d.%02d".formatted(1 + figure % 4, figure * 7 % 100);
        var level = "%d.%02d".formatted(figure % 7, figure * 13 % 100);
        release.add(
                        file,
                        code,
                        element,
                        "Invented",
                        "IM",
                        importance,
                        8,
                        "0.1",
                        "2.5",
                        "3.5",
                        "N",
                        "n/a",
                        "08/2025",
                        "Analyst")
                .add(
                        file,
                        code,
                        element,
                        "Invented",
                        "LV",
                        level,
                        8,
                        "0.1",
                        "2.5",
                        "3.5",
                        "N",
                        "N",
                        "08/2025",
                        "Analyst");
    }
}
