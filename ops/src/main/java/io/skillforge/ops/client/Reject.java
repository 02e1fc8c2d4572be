package io.skillforge.ops.client;

import jakarta.json.JsonObject;

/** A row that broke a rule; {@code line} is 0 when it is not about one line. */
public record Reject(String file, long line, String column, String value, String reason, String remedy) {

    public static Reject from(JsonObject json) {
        return new Reject(
                Json.text(json, "file"),
                Json.number(json, "line"),
                Json.text(json, "column"),
                Json.text(json, "value"),
                Json.text(json, "reason"),
                Json.text(json, "remedy"));
    }
}
