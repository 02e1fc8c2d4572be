package io.skillforge.ops.client;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The audit resources of the server. Answers are JSON as it came. */
public final class AuditClient {
    private static final String PATH = "/compliance/audit";

    /** All of the log is read; ten million rows take minutes. */
    private static final Duration LONGEST_VERIFICATION = Duration.ofHours(1);

    private final RestClient rest;

    public AuditClient(RestClient rest) {
        this.rest = rest;
    }

    /** @param filters by the names of the REST interface; what is null is left out */
    public JsonObject list(Map<String, String> filters) {
        var query = filters.entrySet().stream()
                .filter(filter -> filter.getValue() != null)
                .map(filter -> filter.getKey() + "=" + URLEncoder.encode(filter.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return rest.get(PATH + "?" + query);
    }

    public JsonObject verify() {
        return rest.post(PATH + "/verification", JsonObject.EMPTY_JSON_OBJECT, LONGEST_VERIFICATION);
    }

    public JsonObject anchor() {
        return rest.post(PATH + "/anchors", JsonObject.EMPTY_JSON_OBJECT);
    }
}
