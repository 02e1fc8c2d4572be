package io.skillforge.etl.domain;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A release as it lies at its location, read file by file in the terms of {@link Layout}. Thread-safe: files may be read
 * side by side. Every method throws {@link InputException} for an input that cannot be loaded.
 */
public sealed interface ReleaseInput extends AutoCloseable permits TextRelease, FixtureRelease {

    /** Where releases of this kind come from: {@code onet} or {@code fixture}. Only like is compared with like. */
    String source();

    /** The release's name, such as {@code 30.1}; null when the input does not tell. */
    String version();

    /** Null when the input does not tell. */
    LocalDate releaseDate();

    /** The layout's files that were delivered, with their headings and size in bytes. */
    Map<String, Delivered> files();

    /** Files of the location that no layout knows. */
    List<String> unused();

    /** SHA-256 over the delivered files, the same for a folder and a zip of it. */
    String checksum();

    /** Whether a single bad row refuses the whole input. */
    boolean strict();

    /** Reads a delivered file from its first row to its last. */
    void read(FileLayout file, Row.Sink rows);

    /** What the author of the input calls a file of the layout. */
    String nameOf(String file);

    /** What the author of the input calls a column; it can depend on the row. */
    String nameOf(FileLayout file, ColumnLayout column, Row row);

    @Override
    void close();

    /** A delivered file. */
    record Delivered(long bytes, List<String> columns) {}

    /** Opens the folder or zip at a location, and finds every fault that shows without reading rows. */
    static ReleaseInput open(Path location) {
        if (!Files.exists(location)) {
            throw new InputException(
                    location + " does not exist on the server; give the folder or zip of a release as location");
        }
        if (!Files.isReadable(location)) {
            throw new InputException(location + " cannot be read by the server; grant it the right to read");
        }
        return Files.exists(location.resolve(FixtureRelease.MANIFEST))
                ? FixtureRelease.open(location)
                : TextRelease.open(location);
    }
}
