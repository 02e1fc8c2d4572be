package io.skillforge.ops.client;

import jakarta.json.JsonObject;

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
        return rest.get("/compliance/runs/" + RestClient.segment(runId));
    }

    public JsonObject event(String eventId) {
        return rest.get("/consent/events/" + RestClient.segment(eventId));
    }

    /** Sends lines of events, and answers what became of each. */
    public JsonObject replay(String lines, boolean dryRun) {
        return rest.post("/consent/events/batch?dryRun=" + dryRun, "application/x-ndjson", lines);
    }

    public JsonObject receipt(String revocationId) {
        return rest.get("/consent/revocations/" + RestClient.segment(revocationId));
    }

    public JsonObject quarantine(String status, int limit) {
        return rest.get("/compliance/quarantine?status=" + RestClient.segment(status) + "&limit=" + limit);
    }

    public JsonObject quarantined(String id) {
        return rest.get("/compliance/quarantine/" + RestClient.segment(id));
    }

    /** Tries an item again, corrected or, with an empty text, as it came. */
    public JsonObject replayQuarantined(String id, String corrected) {
        return rest.post("/compliance/quarantine/" + RestClient.segment(id) + "/replay", "application/json", corrected);
    }

    public JsonObject discardQuarantined(String id) {
        return rest.post("/compliance/quarantine/" + RestClient.segment(id) + "/discard", JsonObject.EMPTY_JSON_OBJECT);
    }

    public JsonObject deadLetters(int limit) {
        return rest.get("/compliance/dead-letters?limit=" + limit);
    }

    /** @param what replay or discard */
    public JsonObject deadLetter(String messageId, String what) {
        return rest.post(
                "/compliance/dead-letters/" + RestClient.segment(messageId) + "/" + what, JsonObject.EMPTY_JSON_OBJECT);
    }

    /** @param user id or external reference */
    public JsonObject restoreAccount(String user) {
        return rest.post("/users/" + RestClient.segment(user) + "/restoration", JsonObject.EMPTY_JSON_OBJECT);
    }
}
