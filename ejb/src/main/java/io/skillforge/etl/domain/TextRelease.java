package io.skillforge.etl.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** A release in O*NET's text layout: a folder or a zip of tab-delimited files, wherever in it they lie. */
public final class TextRelease implements ReleaseInput {

    private static final Pattern TITLE = Pattern.compile("O\\*NET\\s+(\\d+\\.\\d+)\\s+Database");
    private static final Pattern MONTH = Pattern.compile("^(\\w+ \\d{4}) Release", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("db_(\\d+)_(\\d+)");
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String READ_ME = "read me.txt";

    private final Path location;
    private final Folder folder;
    private final Map<String, Delivered> files = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private String version;
    private LocalDate releaseDate;

    private TextRelease(Path location, Folder folder) {
        this.location = location;
        this.folder = folder;
    }

    static TextRelease open(Path location) {
        var release =
                new TextRelease(location, Files.isDirectory(location) ? Folder.of(location) : Folder.zip(location));
        try {
            release.find();
            release.recognise();
            return release;
        } catch (InputException e) {
            release.close();
            throw e;
        }
    }

    private void find() {
        for (var file : Layout.onet().files()) {
            var name = file.aliases().stream()
                    .filter(alias -> folder.has(alias) && !folder.has(file.file()))
                    .findFirst()
                    .orElse(file.file());
            if (folder.has(name)) {
                names.put(file.file(), name);
                try (var text = new TextFile(file, name, folder.open(name))) {
                    files.put(file.file(), new Delivered(folder.size(name), text.headings()));
                }
            } else if (file.required()) {
                throw new InputException("%s lacks the file %s, which every release has; is it the whole release?"
                        .formatted(location.getFileName(), file.file()));
            }
        }
    }

    private void recognise() {
        var readMe = folder.has(READ_ME) ? text(READ_ME) : "";
        var title = TITLE.matcher(readMe);
        var name = NAME.matcher(location.getFileName().toString());
        if (title.find()) {
            version = title.group(1);
        } else if (name.find()) {
            version = name.group(1) + "." + name.group(2);
        }
        var month = MONTH.matcher(readMe);
        if (month.find()) {
            try {
                releaseDate = YearMonth.parse(month.group(1), MONTH_YEAR).atDay(1);
            } catch (DateTimeParseException e) {
                releaseDate = null;
            }
        }
    }

    private String text(String name) {
        try (var stream = folder.open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    @Override
    public String source() {
        return "onet";
    }

    @Override
    public String version() {
        return version;
    }

    @Override
    public LocalDate releaseDate() {
        return releaseDate;
    }

    @Override
    public Map<String, Delivered> files() {
        return files;
    }

    @Override
    public List<String> unused() {
        return folder.names().stream()
                .filter(name ->
                        !names.containsValue(name) && names.values().stream().noneMatch(name::equalsIgnoreCase))
                .toList();
    }

    @Override
    public String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var name : new TreeMap<>(names).entrySet()) {
                digest.update(name.getKey().getBytes(StandardCharsets.UTF_8));
                try (var stream = new DigestInputStream(folder.open(name.getValue()), digest)) {
                    stream.transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw unreadable(name.getValue(), e);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static InputException unreadable(String name, IOException cause) {
        return new InputException(
                name + " cannot be read to its end (" + cause.getMessage() + "); fetch the release again", cause);
    }

    @Override
    public boolean strict() {
        return false;
    }

    @Override
    public void read(FileLayout file, Row.Sink rows) {
        var name = names.get(file.file());
        try (var text = new TextFile(file, name, folder.open(name))) {
            text.forEach(rows);
        }
    }

    @Override
    public String nameOf(FileLayout file, ColumnLayout column) {
        return column.name();
    }

    @Override
    public void close() {
        folder.close();
    }

    /** Files by their base name, whatever holds them. */
    private record Folder(Map<String, Entry> entries, AutoCloseable holder) {

        private interface Opener {
            InputStream open() throws IOException;
        }

        private record Entry(String name, long size, Opener opener) {}

        static Folder of(Path location) {
            var entries = new LinkedHashMap<String, Entry>();
            try (var found = Files.walk(location, 2)) {
                for (var path : found.filter(Files::isRegularFile).sorted().toList()) {
                    var name = path.getFileName().toString();
                    entries.putIfAbsent(key(name), new Entry(name, Files.size(path), () -> Files.newInputStream(path)));
                }
            } catch (IOException | UncheckedIOException e) {
                throw new InputException(location + " cannot be listed (" + e.getMessage() + ")", e);
            }
            return new Folder(entries, () -> {});
        }

        static Folder zip(Path location) {
            try {
                var zip = new ZipFile(location.toFile());
                var entries = new LinkedHashMap<String, Entry>();
                for (var entry : Collections.list(zip.entries())) {
                    if (!entry.isDirectory()) {
                        var name = Path.of(entry.getName()).getFileName().toString();
                        entries.putIfAbsent(
                                key(name), new Entry(name, entry.getSize(), () -> zip.getInputStream(entry)));
                    }
                }
                return new Folder(entries, zip);
            } catch (IOException e) {
                throw new InputException(
                        "%s is neither a folder nor a whole zip (%s); fetch it again"
                                .formatted(location.getFileName(), e.getMessage()),
                        e);
            }
        }

        private static String key(String name) {
            return name.toLowerCase(Locale.ROOT);
        }

        boolean has(String name) {
            return entries.containsKey(key(name));
        }

        long size(String name) {
            return entries.get(key(name)).size();
        }

        List<String> names() {
            return new ArrayList<>(entries.values().stream().map(Entry::name).toList());
        }

        InputStream open(String name) {
            try {
                return entries.get(key(name)).opener().open();
            } catch (IOException e) {
                throw unreadable(name, e);
            }
        }

        void close() {
            try {
                holder.close();
            } catch (Exception e) {
                throw new IllegalStateException("A zip that was only read could not be closed", e);
            }
        }
    }
}
