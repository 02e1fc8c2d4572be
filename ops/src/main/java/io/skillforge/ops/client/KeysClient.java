package io.skillforge.ops.client;

import jakarta.json.JsonObject;

/** The keys of the server: which there are, and their rotation. Answers are JSON as it came. */
public final class KeysClient {
    private static final String KEYS = "/compliance/keys";

    private final RestClient rest;

    public KeysClient(RestClient rest) {
        this.rest = rest;
    }

    public JsonObject keys() {
        return rest.get(KEYS);
    }

    /** Rotates for some seconds, and tells what is left; the same call goes on with it. */
    public JsonObject rotate(String purpose, boolean dryRun) {
        return rest.post(KEYS + "/" + OperationsClient.segment(purpose) + "/rotation", mode(dryRun));
    }

    public JsonObject retire(String purpose, String keyId, boolean dryRun) {
        var key = OperationsClient.segment(purpose) + "/" + OperationsClient.segment(keyId);
        return rest.post(KEYS + "/" + key + "/retirement", mode(dryRun));
    }

    private static JsonObject mode(boolean dryRun) {
        return Json.PROVIDER.createObjectBuilder().add("dryRun", dryRun).build();
    }
}
