package io.skillforge.ops.client;

import jakarta.json.JsonObject;

/** The retention resources of the server. Answers are JSON as it came. */
public final class RetentionClient {
    private static final String ROOT = "/compliance/retention";

    private final RestClient rest;

    public RetentionClient(RestClient rest) {
        this.rest = rest;
    }

    public JsonObject policies() {
        return rest.get(ROOT + "/policies");
    }

    public JsonObject plan(JsonObject request) {
        return rest.post(ROOT + "/plans", request);
    }

    /** @param status null for all */
    public JsonObject plans(int limit, String status) {
        var of = status == null ? "" : "&status=" + RestClient.segment(status);
        return rest.get(ROOT + "/plans?limit=" + limit + of);
    }

    public JsonObject plan(String planId) {
        return rest.get(plan(planId, ""));
    }

    public JsonObject items(String planId) {
        return rest.get(plan(planId, "/items"));
    }

    public String review(String planId) {
        return rest.text(plan(planId, "/review.csv"), "text/csv");
    }

    public JsonObject approve(String planId) {
        return rest.post(plan(planId, "/approval"), JsonObject.EMPTY_JSON_OBJECT);
    }

    public JsonObject refuse(String planId, String reason) {
        var body = Json.PROVIDER.createObjectBuilder().add("reason", reason).build();
        return rest.post(plan(planId, "/refusal"), body);
    }

    public JsonObject carryOut(String planId) {
        return rest.post(plan(planId, "/execution"), JsonObject.EMPTY_JSON_OBJECT);
    }

    public JsonObject placeHold(JsonObject hold) {
        return rest.post(ROOT + "/holds", hold);
    }

    public JsonObject holds(boolean all, int limit) {
        return rest.get(ROOT + "/holds?all=" + all + "&limit=" + limit);
    }

    public JsonObject releaseHold(String holdId) {
        return rest.post(ROOT + "/holds/" + RestClient.segment(holdId) + "/release", JsonObject.EMPTY_JSON_OBJECT);
    }

    /** @param dataset null for all */
    public JsonObject checks(String dataset, int limit) {
        var of = dataset == null ? "" : "&dataset=" + RestClient.segment(dataset);
        return rest.get(ROOT + "/checks?limit=" + limit + of);
    }

    private static String plan(String planId, String part) {
        return ROOT + "/plans/" + RestClient.segment(planId) + part;
    }
}
