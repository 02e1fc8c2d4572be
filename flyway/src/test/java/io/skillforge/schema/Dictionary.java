package io.skillforge.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The files of db/dictionary, and how they differ from a database. */
final class Dictionary {
    private static final Path FOLDER = Path.of("src/main/resources/db/dictionary");

    private Dictionary() {}

    /** One entry: the file's name without its ending, and what it says. */
    record Entry(String name, Map<String, Object> content) {

        /** Names under "columns" or "tables", each with what is said of it. */
        Map<?, ?> map(String key) {
            return content.get(key) instanceof Map<?, ?> map ? map : Map.of();
        }

        Set<String> names(String key) {
            var names = new TreeSet<String>();
            map(key).keySet().forEach(name -> names.add(String.valueOf(name)));
            return names;
        }
    }

    static List<Entry> entries() {
        var yaml = yaml();
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(file -> entry(yaml, file)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What one of the two sides has and the other lacks, in words that say which file to mend. */
    static List<String> differences(Map<String, Set<String>> declared, Map<String, Set<String>> live) {
        var differences = new ArrayList<String>();
        var tables = new TreeSet<>(declared.keySet());
        tables.addAll(live.keySet());
        for (var table : tables) {
            if (!declared.containsKey(table)) {
                differences.add(table + " has no entry");
            } else if (!live.containsKey(table)) {
                differences.add(table + " has an entry and does not exist");
            } else {
                compare(table, declared.get(table), live.get(table), differences);
            }
        }
        return differences;
    }

    private static void compare(String table, Set<String> declared, Set<String> live, List<String> differences) {
        var columns = new TreeSet<>(declared);
        columns.addAll(live);
        for (var column : columns) {
            if (!declared.contains(column)) {
                differences.add(table + "." + column + " has no entry");
            } else if (!live.contains(column)) {
                differences.add(table + "." + column + " has an entry and does not exist");
            }
        }
    }

    private static Entry entry(Yaml yaml, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            Map<String, Object> content = yaml.load(reader);
            return new Entry(file.getFileName().toString().replaceFirst("\\.yml$", ""), content);
        } catch (IOException | YAMLException unreadable) {
            throw new IllegalStateException("cannot read " + file, unreadable);
        }
    }

    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }
}
