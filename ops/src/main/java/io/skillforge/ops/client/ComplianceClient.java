package io.skillforge.ops.client;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The compliance and consent resources of the server. Answers are JSON as it came. */
public final class ComplianceClient {
    private final RestClient rest;

    public ComplianceClient(RestClient rest) {
        this.rest = rest;
    }

    public JsonObject revoke(JsonObject request) {
        return rest.post("/compliance/consent-revocations", request);
    }

    public JsonObject runs(int limit) {
        return rest.get("/compliance/runs?limit=" + limit);
    }

    public JsonObject run(String runId) {
        return rest.get("/compliance/runs/" + segment(runId));
    }

    public JsonObject event(String eventId) {
        return rest.get("/consent/events/" + segment(eventId));
    }

    /** Sends lines of events, and answers what became of each. */
    public JsonObject replay(String lines, boolean dryRun) {
        return rest.post("/consent/events/batch?dryRun=" + dryRun, "application/x-ndjson", lines);
    }

    public JsonObject receipt(String revocationId) {
        return rest.get("/consent/revocations/" + segment(revocationId));
    }

    public JsonObject quarantine(String status, int limit) {
        return rest.get("/compliance/quarantine?status=" + segment(status) + "&limit=" + limit);
    }

    public JsonObject quarantined(String id) {
        return rest.get("/compliance/quarantine/" + segment(id));
    }

    /** Tries an item again, corrected or, with an empty text, as it came. */
    public JsonObject replayQuarantined(String id, String corrected) {
        return rest.post("/compliance/quarantine/" + segment(id) + "/replay", "application/json", corrected);
    }

    public JsonObject discardQuarantined(String id) {
        return rest.post("/compliance/quarantine/" + segment(id) + "/discard", JsonObject.EMPTY_JSON_OBJECT);
    }

    public JsonObject deadLetters(int limit) {
        return rest.get("/compliance/dead-letters?limit=" + limit);
    }

    /** @param what replay or discard */
    public JsonObject deadLetter(String messageId, String what) {
        return rest.post("/compliance/dead-letters/" + segment(messageId) + "/" + what, JsonObject.EMPTY_JSON_OBJECT);
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
