package io.skillforge.etl.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A fixture of two occupations. JSON is written with ' for the quotes around names and texts. */
final class FixtureBuilder {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    private FixtureBuilder() {}

    static FixtureBuilder aFixture() {
        return new FixtureBuilder()
                .with("manifest.json", """
                        {'format': 'skillforge-fixture/1', 'source': 'onet', 'release': 'test-1',
                         'releaseDate': '2026-11-01', 'educationCategories': ['None', 'Some', 'Much']}
                        """)
                .records(
                        "occupations.json",
                        "{'onetCode': '15-1252.00', 'title': 'Software Developers', 'description': 'Write.', 'jobZone': 4,"
                                + " 'alternativeTitles': ['Coder', 'Programmer'], 'related': ['15-1253.00'],"
                                + " 'education': [{'category': 2, 'percent': 37.5}, {'category': 3, 'percent': 62.5}]}",
                        "{'onetCode': '15-1253.00', 'title': 'Testers', 'description': 'Test.', 'jobZone': 4}")
                .records(
                        "skills.json",
                        "{'code': '2.A.1.a', 'kind': 'skill', 'name': 'Reading', 'description': 'Read.'}",
                        "{'code': '2.C.1.a', 'kind': 'knowledge', 'name': 'Administration'}",
                        "{'code': '1.A.1.a.1', 'kind': 'ability', 'name': 'Oral Comprehension'}",
                        "{'code': 'csharp', 'kind': 'technology', 'name': 'C#', 'description': 'A language'}")
                .records(
                        "occupation_skills.json",
                        "{'onetCode': '15-1252.00', 'skillCode': '2.A.1.a', 'importance': 3.88, 'level': 4}",
                        "{'onetCode': '15-1252.00', 'skillCode': '2.C.1.a', 'importance': 2, 'level': 1}",
                        "{'onetCode': '15-1252.00', 'skillCode': '1.A.1.a.1', 'importance': 4, 'level': 4.5}",
                        "{'onetCode': '15-1252.00', 'skillCode': 'csharp', 'hot': true, 'inDemand': false}")
                .records(
                        "tasks.json",
                        "{'onetCode': '15-1252.00', 'taskId': 9000001, 'statement': 'Read.', 'type': 'Core',"
                                + " 'importance': 4.1, 'relevance': 92.0}",
                        "{'onetCode': '15-1253.00', 'taskId': 9000002, 'statement': 'Test.'}");
    }

    FixtureBuilder records(String file, String... records) {
        return with(file, "[\n" + String.join(",\n", records) + "\n]\n");
    }

    FixtureBuilder with(String file, String json) {
        return with(file, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** A file as it is, byte for byte. */
    FixtureBuilder with(String file, byte[] content) {
        files.put(file, content);
        return this;
    }

    /** The same file with a piece of it, written with ' for quotes, changed. */
    FixtureBuilder changing(String file, String from, String to) {
        var text = new String(files.get(file), StandardCharsets.UTF_8);
        var old = from.replace('\'', '"');
        if (!text.contains(old)) {
            throw new IllegalArgumentException(file + " has no " + from);
        }
        return with(file, text.replace(old, to));
    }

    FixtureBuilder without(String file) {
        files.remove(file);
        return this;
    }

    Path folder(Path folder) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }
}
