package io.skillforge.ops.client;

import static io.skillforge.ops.client.OperationsClient.segment;

import jakarta.json.JsonObject;

/** What an administrator does for partners. Answers are JSON as it came. */
public final class PartnerClient {
    private final RestClient rest;

    public PartnerClient(RestClient rest) {
        this.rest = rest;
    }

    public JsonObject keys(String code) {
        return rest.get(address(code));
    }

    public JsonObject createKey(String code, String name, String scope, int lifetimeDays) {
        return rest.post(
                address(code),
                Json.PROVIDER
                        .createObjectBuilder()
                        .add("name", name)
                        .add("scope", scope)
                        .add("lifetimeDays", lifetimeDays)
                        .build());
    }

    public JsonObject rotateKey(String code, String id, int overlapHours) {
        return rest.post(
                address(code) + "/" + segment(id) + "/rotation",
                Json.PROVIDER
                        .createObjectBuilder()
                        .add("overlapHours", overlapHours)
                        .build());
    }

    public JsonObject revokeKey(String code, String id) {
        return rest.delete(address(code) + "/" + segment(id));
    }

    private static String address(String code) {
        return "/partners/" + segment(code) + "/api-keys";
    }
}
