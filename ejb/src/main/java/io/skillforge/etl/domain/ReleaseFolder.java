package io.skillforge.etl.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipFile;

/** The files of a folder or zip by their bare names in any case, wherever in it they lie. Thread-safe. */
final class ReleaseFolder implements AutoCloseable {

    private interface Opener {
        InputStream open() throws IOException;
    }

    /** @param crc the checksum a zip gives for the content, -1 for none */
    private record Entry(String path, long size, long crc, Opener opener) {

        /** Some Windows programs write zips with backslashes. */
        String name() {
            return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        }
    }

    private final Path location;
    private final AutoCloseable holder;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> again = new LinkedHashMap<>();

    private ReleaseFolder(Path location, AutoCloseable holder) {
        this.location = location;
        this.holder = holder;
    }

    static ReleaseFolder open(Path location) {
        return Files.isDirectory(location) ? folder(location) : zip(location);
    }

    private static ReleaseFolder folder(Path location) {
        var folder = new ReleaseFolder(location, () -> {});
        try (var found = Files.walk(location, 2)) {
            for (var path : found.filter(Files::isRegularFile).sorted().toList()) {
                var name = location.relativize(path).toString();
                folder.add(new Entry(name, Files.size(path), -1, () -> Files.newInputStream(path)));
            }
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw new InputException(
                    location + " cannot be listed (" + e.getMessage() + "); grant the server the right to read it", e);
        }
    }

    private static ReleaseFolder zip(Path location) {
        try {
            var zip = new ZipFile(location.toFile());
            var folder = new ReleaseFolder(location, zip);
            for (var entry : Collections.list(zip.entries())) {
                if (!entry.isDirectory()) {
                    folder.add(new Entry(
                            entry.getName(), entry.getSize(), entry.getCrc(), () -> zip.getInputStream(entry)));
                }
            }
            return folder;
        } catch (IOException e) {
            throw new InputException(
                    "%s is neither a folder nor a whole zip (%s); fetch it again"
                            .formatted(location.getFileName(), e.getMessage()),
                    e);
        }
    }

    private void add(Entry entry) {
        if (entries.putIfAbsent(key(entry.name()), entry) != null) {
            again.putIfAbsent(key(entry.name()), entry);
        }
    }

    /** The file's name as it is spelled here, if it is here. Refuses two of it: they may be of different releases. */
    Optional<String> find(String name) {
        if (again.containsKey(key(name))) {
            throw new InputException("%s holds the file %s twice, as %s and as %s; give the folder of one release"
                    .formatted(
                            location.getFileName(),
                            name,
                            entry(name).path(),
                            again.get(key(name)).path()));
        }
        return Optional.ofNullable(entry(name)).map(Entry::name);
    }

    List<String> names() {
        return entries.values().stream().map(Entry::name).toList();
    }

    long size(String name) {
        return entry(name).size();
    }

    InputStream open(String name) {
        try {
            return entry(name).opener().open();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    byte[] content(String name) {
        try (var stream = open(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Adds a file's content, and makes sure that it is what the zip was made of: unpacking alone does not tell. */
    void digest(String name, MessageDigest digest) {
        var crc = new CRC32();
        try (var stream = new CheckedInputStream(new DigestInputStream(open(name), digest), crc)) {
            stream.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        var expected = entry(name).crc();
        if (expected >= 0 && expected != crc.getValue()) {
            throw new InputException(name + " was damaged on its way: the checksum in the zip is not that of its"
                    + " content; fetch the release again");
        }
    }

    private Entry entry(String name) {
        return entries.get(key(name));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static InputException unreadable(String name, IOException cause) {
        return new InputException(
                name + " cannot be read to its end (" + cause.getMessage() + "); fetch the release again", cause);
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (Exception e) {
            throw new IllegalStateException("A zip that was only read could not be closed", e);
        }
    }
}
