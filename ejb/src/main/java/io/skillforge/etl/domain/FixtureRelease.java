package io.skillforge.etl.domain;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
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

/**
 * A small hand-written release: a folder with {@code manifest.json}, {@code occupations.json}, {@code skills.json},
 * {@code occupation_skills.json} and {@code tasks.json}. Its records are read as rows of O*NET's files, so that the same
 * rules and the same job apply; a single bad record refuses it.
 */
public final class FixtureRelease implements ReleaseInput {

    static final String MANIFEST = "manifest.json";
    private static final List<String> DATA =
            List.of("occupations.json", "skills.json", "occupation_skills.json", "tasks.json");

    private final Map<String, byte[]> bytes = new TreeMap<>();
    private final Map<String, List<Row>> rows = new LinkedHashMap<>();
    private final Map<String, Delivered> files = new LinkedHashMap<>();
    private final Path location;
    private final JsonObject manifest;

    private FixtureRelease(Path location) {
        this.location = location;
        this.manifest = object(parse(MANIFEST), MANIFEST, 1);
    }

    static FixtureRelease open(Path location) {
        var release = new FixtureRelease(location);
        var records = new LinkedHashMap<String, JsonArray>();
        for (var name : DATA) {
            records.put(name, array(release.parse(name), name));
        }
        new FixtureRows(release.manifest, records, release::add).emit();
        release.describe();
        return release;
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
                        .formatted(location.getFileName(), file.file(), FixtureRows.sourceOf(file.file())));
            }
        }
    }

    private JsonValue parse(String name) {
        var path = location.resolve(name);
        try {
            var content = Files.readAllBytes(path);
            bytes.put(name, content);
            try (var parser = Json.createParser(new ByteArrayInputStream(content))) {
                parser.next();
                return parser.getValue();
            }
        } catch (IOException e) {
            throw new InputException(name + " is missing or cannot be read; a fixture has all of " + DATA, e);
        } catch (JsonException | NoSuchElementException e) {
            throw new InputException(name + " is not JSON: " + e.getMessage(), e);
        }
    }

    private static JsonArray array(JsonValue value, String name) {
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            throw new InputException(name + " must be an array of records; put them in [ and ]");
        }
        return value.asJsonArray();
    }

    static JsonObject object(JsonValue value, String name, int record) {
        if (value.getValueType() != JsonValue.ValueType.OBJECT) {
            throw new InputException(
                    "%s record %d is not an object; put its fields in { and }".formatted(name, record));
        }
        return value.asJsonObject();
    }

    /** The text of a scalar field; null when it is absent, null, an array or an object. */
    static String text(JsonObject json, String field) {
        var value = json.get(field);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        if (value instanceof JsonNumber number) {
            return number.bigDecimalValue().toPlainString();
        }
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE ? "Y" : "N";
        }
        return null;
    }

    @Override
    public String source() {
        return "fixture";
    }

    @Override
    public String version() {
        return text(manifest, "release");
    }

    @Override
    public LocalDate releaseDate() {
        var date = text(manifest, "releaseDate");
        try {
            return date == null ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new InputException(MANIFEST + " field releaseDate is not a date; write it as 2026-11-01", e);
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
    public String nameOf(FileLayout file, ColumnLayout column) {
        return FixtureRows.fieldOf(file.file(), column.name());
    }

    @Override
    public void close() {
        // Everything was read when it was opened.
    }
}
