package io.skillforge.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The version a schema stands at: the number of its newest versioned migration. Knows nothing of Flyway, so that the
 * server can compare what it was built for with what the database has.
 */
public record SchemaVersion(List<Long> parts) implements Comparable<SchemaVersion> {

    /** Lists the versions a database has applied, whoever's migrations they were. */
    public static final String APPLIED_VERSIONS =
            "select version from skillforge.flyway_schema_history where success and version is not null";

    /** How a database stands to the build that wants to use it. */
    public enum Verdict {
        CURRENT,
        DATABASE_OLDER,
        DATABASE_NEWER
    }

    private static final String INDEX = "/db/migration/index";
    private static final Pattern SCRIPT = Pattern.compile("V(\\d+(?:[._]\\d+)*)__\\w+\\.sql");

    public SchemaVersion {
        parts = List.copyOf(parts);
    }

    /** Reads "1.2" as Flyway's history writes it, and "1_2" as file names do. */
    public static SchemaVersion parse(String version) {
        return new SchemaVersion(
                Arrays.stream(version.split("[._]")).map(Long::valueOf).toList());
    }

    /** The version this build carries, from the list of scripts beside the migrations. */
    public static SchemaVersion ofBuild() {
        return newest(scripts().stream().map(SchemaVersion::versionOf).toList()).orElseThrow();
    }

    /** The newest of the applied versions; empty for a database without a schema. */
    public static Optional<SchemaVersion> newest(Collection<String> versions) {
        return versions.stream().map(SchemaVersion::parse).max(SchemaVersion::compareTo);
    }

    /** Judges a database by the newest version applied to it, seen from this version. */
    public Verdict judge(Optional<SchemaVersion> database) {
        var order = database.map(this::compareTo).orElse(1);
        return order == 0 ? Verdict.CURRENT : order > 0 ? Verdict.DATABASE_OLDER : Verdict.DATABASE_NEWER;
    }

    /** The versioned migrations of this build, by the file names in the index; a test keeps the index true. */
    static List<String> scripts() {
        // A list and no directory scan: inside the server the jar is not a file that could be opened and listed.
        try (var index = SchemaVersion.class.getResourceAsStream(INDEX)) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String versionOf(String script) {
        var name = SCRIPT.matcher(script);
        if (!name.matches()) {
            throw new IllegalStateException("not the name of a versioned migration: " + script);
        }
        return name.group(1);
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return IntStream.range(0, Math.max(parts.size(), other.parts.size()))
                .map(i -> Long.compare(part(i), other.part(i)))
                .filter(order -> order != 0)
                .findFirst()
                .orElse(0);
    }

    private long part(int i) {
        return i < parts.size() ? parts.get(i) : 0;
    }

    @Override
    public String toString() {
        return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
    }
}
