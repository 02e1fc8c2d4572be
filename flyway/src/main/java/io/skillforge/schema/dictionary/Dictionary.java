package io.skillforge.schema.dictionary;

import io.skillforge.schema.SchemaException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table of the build, in alphabetical order. */
public record Dictionary(List<TableEntry> tables, List<SchemaEntry> schemas, List<ObjectClass> objects) {

    private static final String FOLDER = "/db/dictionary/";

    public Dictionary {
        tables = tables.stream().sorted(Comparator.comparing(TableEntry::name)).toList();
        schemas =
                schemas.stream().sorted(Comparator.comparing(SchemaEntry::name)).toList();
        objects = List.copyOf(objects);
        refuseTwins(tables, objects);
    }

    private static void refuseTwins(List<TableEntry> tables, List<ObjectClass> objects) {
        var seen = new HashSet<String>();
        Stream.concat(
                        tables.stream().flatMap(entry -> entry.retention().datasets().stream()
                                .map(RetentionDataset::code)),
                        objects.stream().map(ObjectClass::dataset).filter(Objects::nonNull))
                .filter(code -> !seen.add(code))
                .forEach(code -> {
                    throw new SchemaException("The dictionary names the dataset " + code + " twice");
                });
    }

    /** Reads the files of this build, or fails with a {@link SchemaException} that says which file to mend and how. */
    public static Dictionary ofBuild() {
        var tables = new ArrayList<TableEntry>();
        var schemas = new ArrayList<SchemaEntry>();
        var objects = new ArrayList<ObjectClass>();
        // A list and no directory scan: inside the server the jar is not a file that could be opened and listed.
        for (var file : files()) {
            var document = document(file);
            if (file.equals("objects.yml")) {
                objects.addAll(RetentionReader.objects(document));
            } else if (file.startsWith("schema-")) {
                schemas.add(EntryReader.schema(document));
            } else {
                tables.add(EntryReader.table(document));
            }
        }
        return new Dictionary(tables, schemas, objects);
    }

    public Optional<TableEntry> find(String table) {
        return tables.stream().filter(entry -> entry.name().equals(table)).findFirst();
    }

    /** Names of the files, which a test keeps equal to what lies in the folder. */
    static List<String> files() {
        try (var index = open("index")) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Node document(String file) {
        try (var reader = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            return Node.read(file, reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String file) {
        var stream = Dictionary.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new SchemaException("The dictionary has no file " + file + "; see db/dictionary/index");
        }
        return stream;
    }
}
