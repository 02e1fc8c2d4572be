package io.skillforge.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"flyway", "ejb", "batch", "web", "ops"})
    void everyPackageSaysWhatItIsFor(String module) throws IOException {
        var sources = ProjectTree.ROOT.resolve(Path.of(module, "src", "main", "java"));
        try (var found = Files.walk(sources)) {
            var silent = found.filter(Files::isDirectory)
                    .filter(folder -> holdsClasses(folder) && !Files.exists(folder.resolve("package-info.java")))
                    .map(sources::relativize)
                    .toList();
            assertThat(silent).isEmpty();
        }
    }

    private static boolean holdsClasses(Path folder) {
        try (var files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void noPackageIsSplitOverModules() {
        var modules = new TreeMap<String, HashSet<String>>();
        for (var type : House.built()) {
            modules.computeIfAbsent(type.getPackageName(), name -> new HashSet<>())
                    .add(module(type));
        }
        var split = modules.entrySet().stream()
                .filter(each -> each.getValue().size() > 1)
                .toList();
        assertThat(modules).hasSizeGreaterThan(10);
        assertThat(split).isEmpty();
    }

    private static String module(JavaClass type) {
        var place = type.getSource().orElseThrow().getUri().toString();
        return place.substring(0, place.length() - (type.getName().length() + ".class".length()));
    }
}
