package io.skillforge.etl;

import io.skillforge.etl.domain.ReleaseInput;
import io.skillforge.platform.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What acquire found, as the run log keeps it for the steps that follow and for the attempts that repeat them. */
record RunInput(String releaseDate, Map<String, ReleaseInput.Delivered> files) {

    static RunInput of(ReleaseInput input) {
        var date = input.releaseDate();
        return new RunInput(date == null ? null : date.toString(), input.files());
    }

    List<String> bySize() {
        return files.entrySet().stream()
                .sorted(Comparator.comparingLong(file -> -file.getValue().bytes()))
                .map(Map.Entry::getKey)
                .toList();
    }

    String toJson() {
        var json = Json.createObjectBuilder();
        if (releaseDate != null) {
            json.add("releaseDate", releaseDate);
        }
        return json.add("files", filesJson()).build().toString();
    }

    private JsonObject filesJson() {
        var json = Json.createObjectBuilder();
        files.forEach((name, file) -> json.add(
                name,
                Json.createObjectBuilder()
                        .add("bytes", file.bytes())
                        .add("columns", Json.createArrayBuilder(file.columns()))));
        return json.build();
    }

    static RunInput parse(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var json = reader.readObject();
            return new RunInput(
                    json.getString("releaseDate", null),
                    files(json.getOrDefault("files", JsonValue.EMPTY_JSON_OBJECT)
                            .asJsonObject()));
        }
    }

    /** The files of a publication, from data_releases.files. */
    static Map<String, ReleaseInput.Delivered> parseFiles(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return files(reader.readObject());
        }
    }

    private static Map<String, ReleaseInput.Delivered> files(JsonObject json) {
        var files = new LinkedHashMap<String, ReleaseInput.Delivered>();
        json.forEach((name, value) -> {
            var file = value.asJsonObject();
            var columns = file.getJsonArray("columns").getValuesAs(JsonString::getString);
            files.put(
                    name, new ReleaseInput.Delivered(file.getJsonNumber("bytes").longValue(), columns));
        });
        return files;
    }
}
