package io.skillforge.etl.domain;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A release in O*NET's text layout: a folder or a zip of tab-delimited files, wherever in it they lie. */
public final class TextRelease implements ReleaseInput {

    private static final Pattern TITLE = Pattern.compile("O\\*NET\\s+(\\d+\\.\\d+)\\s+Database");
    private static final Pattern MONTH = Pattern.compile("^(\\w+ \\d{4}) Release", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("db_(\\d+)_(\\d+)");
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String READ_ME = "read me.txt";

    private final Path location;
    private final ReleaseFolder folder;
    private final Map<String, Delivered> files = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private String version;
    private LocalDate releaseDate;

    private TextRelease(Path location, ReleaseFolder folder) {
        this.location = location;
        this.folder = folder;
    }

    static TextRelease open(Path location) {
        var release = new TextRelease(location, ReleaseFolder.open(location));
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
            var name = Stream.concat(Stream.of(file.file()), file.aliases().stream())
                    .flatMap(each -> folder.find(each).stream())
                    .findFirst();
            if (name.isPresent()) {
                names.put(file.file(), name.get());
                try (var text = open(file)) {
                    files.put(file.file(), new Delivered(folder.size(name.get()), text.headings()));
                }
            } else if (file.required()) {
                throw new InputException("%s lacks the file %s, which every release has; is it the whole release?"
                        .formatted(location.getFileName(), file.file()));
            }
        }
    }

    private void recognise() {
        var readMe = folder.find(READ_ME)
                .map(name -> new String(folder.content(name), StandardCharsets.UTF_8))
                .orElse("");
        var title = TITLE.matcher(readMe);
        var name = NAME.matcher(location.getFileName().toString());
        if (title.find()) {
            version = title.group(1);
        } else if (name.find()) {
            version = name.group(1) + "." + name.group(2);
        }
        var month = MONTH.matcher(readMe);
        if (month.find()) {
            releaseDate = firstOf(month.group(1));
        }
    }

    private static LocalDate firstOf(String month) {
        try {
            return YearMonth.parse(month, MONTH_YEAR).atDay(1);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private TextFile open(FileLayout file) {
        var name = names.get(file.file());
        return new TextFile(file, name, folder.open(name));
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
                .filter(name -> !names.containsValue(name))
                .toList();
    }

    @Override
    public String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(names).forEach((file, name) -> {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                folder.digest(name, digest);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean strict() {
        return false;
    }

    @Override
    public void read(FileLayout file, Row.Sink rows) {
        try (var text = open(file)) {
            text.forEach(rows);
        }
    }

    @Override
    public String nameOf(String file) {
        return names.getOrDefault(file, file);
    }

    @Override
    public String nameOf(FileLayout file, ColumnLayout column, Row row) {
        return column.name();
    }

    @Override
    public void close() {
        folder.close();
    }
}
