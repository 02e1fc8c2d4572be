package io.skillforge.etl.domain;

import io.skillforge.platform.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A small hand-written release: a folder with {@code manifest.json}, {@code occupations.json}, {@code skills.json},
 * {@code occupation_skills.json} and {@code tasks.json}. Its records are read as rows of O*NET's files, so that the same
 * rules and the same job apply; a single bad record refuses it.
 */
public final class FixtureRelease implements ReleaseInput {

    static final String MANIFEST = "manifest.json";
    private static final String FORMAT = "skillforge-fixture/1";
    private static final List<String> DATA =
            List.of("occupations.json", "skills.json", "occupation_skills.json", "tasks.json");

    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Delivered> files = new LinkedHashMap<>();
    private final Path location;
    private final FixtureRecord manifest;

    private FixtureRelease(Path location) {
        this.location = location;
        this.manifest = FixtureRecord.of(MANIFEST, 1, parse(MANIFEST));
    }

    static FixtureRelease open(Path location) {
        var release = new FixtureRelease(location);
        var format = release.manifest.text("format");
        if (!FORMAT.equals(format)) {
            throw release.manifest.fault("format", "is %s; this loader reads %s".formatted(format, FORMAT));
        }
        var fixture = new FixtureRows(release::add);
        fixture.manifest(release.manifest);
        release.each("occupations.json", fixture::occupation);
        release.each("skills.json", fixture::skill);
        release.each("occupation_skills.json", fixture::rating);
        release.each("tasks.json", fixture::task);
        release.describe();
        return release;
    }

    private void each(String name, Consumer<FixtureRecord> records) {
        if (!(parse(name) instanceof JsonArray array)) {
            throw new InputException(name + " must be an array of records; put them in [ and ]");
        }
        var number = 0;
        for (var value : array) {
            records.accept(FixtureRecord.of(name, ++number, value));
        }
    }

    private void add(String file, Row row) {
        rows.computeIfAbsent(file, name -> new ArrayList<>()).add(row);
    }

    private void describe() {
        for (var file : Layout.onet().files()) {
            var delivered = rows.get(file.file());
            if (delivered != null) {
                var columns = file.named().stream().map(ColumnLayout::name).toList();
                files.put(file.file(), new Delivered(delivered.size(), columns));
            } else if (file.required()) {
                throw new InputException("%s holds nothing for %s; complete %s"
                        .formatted(location.getFileName(), file.file(), FixtureNames.file(file.file())));
            }
        }
    }

    private JsonValue parse(String name) {
        try {
            var content = Files.readAllBytes(location.resolve(name));
            bytes.put(name, content);
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return json(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new InputException(name + " is not UTF-8 text; save the file as UTF-8", e);
        } catch (IOException e) {
            throw new InputException(
                    "%s is missing or cannot be read; a fixture has %s and %s"
                            .formatted(name, MANIFEST, String.join(", ", DATA)),
                    e);
        } catch (JsonException | NoSuchElementException e) {
            throw new InputException("%s is not JSON (%s); correct it".formatted(name, e.getMessage()), e);
        }
    }

    private static JsonValue json(String text) {
        try (var parser = Json.createParser(new StringReader(text))) {
            parser.next();
            var value = parser.getValue();
            if (parser.hasNext()) {
                throw new JsonException("something follows its end");
            }
            return value;
        }
    }

    @Override
    public String source() {
        return "fixture";
    }

    @Override
    public String version() {
        return manifest.text("release");
    }

    @Override
    public LocalDate releaseDate() {
        var date = manifest.text("releaseDate");
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw manifest.fault("releaseDate", date + " is not a date; write it as 2026-11-01");
        }
    }

    @Override
    public Map<String, Delivered> files() {
        return files;
    }

    @Override
    public List<String> unused() {
        return List.of();
    }

    @Override
    public String checksum() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            bytes.values().forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean strict() {
        return true;
    }

    @Override
    public void read(FileLayout file, Row.Sink sink) {
        rows.getOrDefault(file.file(), List.of()).forEach(sink::take);
    }

    @Override
    public String nameOf(String file) {
        return FixtureNames.file(file);
    }

    @Override
    public String nameOf(FileLayout file, ColumnLayout column, Row row) {
        return FixtureNames.field(file, column.name(), row);
    }

    @Override
    public void close() {
        // Everything was read when it was opened.
    }
}
