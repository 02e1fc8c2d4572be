package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What is deployed is ours, and Tink with what it needs: no migrator, no driver, no test. */
class EarContentsIT {

    @Test
    void holdsItsModulesAndFewLibraries() throws IOException {
        assertThat(entries(Files.newInputStream(TestServer.EAR)))
                .filteredOn(name -> name.matches("[^!]*\\.[jw]ar"))
                .containsExactlyInAnyOrder(
                        "batch.jar",
                        "ejb.jar",
                        "web.war",
                        "lib/skillforge-flyway.jar",
                        "lib/snakeyaml.jar",
                        "lib/bucket4j_jdk17-core.jar",
                        "lib/bucket4j_jdk17-postgresql.jar",
                        "lib/tink.jar",
                        "lib/gson.jar",
                        "lib/protobuf-java.jar");
    }

    @Test
    void holdsClassesOfOursOnly() throws IOException {
        var classes = entries(Files.newInputStream(TestServer.EAR)).stream()
                .filter(name -> name.endsWith(".class")
                        && !name.matches("lib/(bucket4j_\\w+-\\w+|snakeyaml|tink|gson|protobuf-java)\\.jar!.*"))
                .toList();
        assertThat(classes)
                .hasSizeGreaterThan(100)
                .allMatch(name -> name.contains("io/skillforge/"))
                .noneMatch(name -> name.matches(".*(Test|IT|Fake\\w*)\\.class"));
    }

    /** Every entry of an archive and of the archives in it, as {@code web.war!/WEB-INF/web.xml}. */
    private static List<String> entries(InputStream archive) throws IOException {
        var names = new ArrayList<String>();
        try (archive) {
            collect("", new ZipInputStream(archive), names);
        }
        return names;
    }

    private static void collect(String prefix, ZipInputStream zip, List<String> names) throws IOException {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            names.add(prefix + entry.getName());
            if (entry.getName().matches(".*\\.[jw]ar")) {
                collect(prefix + entry.getName() + "!/", new ZipInputStream(zip), names);
            }
        }
    }
}
