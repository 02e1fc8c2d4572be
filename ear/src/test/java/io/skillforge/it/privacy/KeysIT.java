package io.skillforge.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys over the REST API. */
@ServerTest
class KeysIT {

    private static final String KEYS = "/api/v1/compliance/keys";
    private static final JsonObject NOW =
            Json.createObjectBuilder().add("dryRun", false).build();

    private final Api officer = Api.as("compliance-officer");

    @Test
    void listsTheKeysOfEveryPurposeWithoutTheirSecrets() {
        var reply = officer.get(KEYS);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(items(reply))
                .filteredOn(key -> key.getBoolean("current"))
                .extracting(key -> key.getString("purpose"))
                .containsExactly("pii_user", "pii_employment", "pii_partner", "pii_quarantine", "signing");
        assertThat(items(reply)).allSatisfy(key -> assertThat(List.of("purpose", "id", "current", "dataKeys"))
                .containsAll(key.keySet()));
    }

    @Test
    void rotatesAndRetiresWhenAsked() {
        var old = current("pii_quarantine");

        var dry = officer.post(KEYS + "/pii_quarantine/rotation", JsonObject.EMPTY_JSON_OBJECT);
        assertThat(dry.json().getBoolean("dryRun")).isTrue();
        assertThat(current("pii_quarantine")).isEqualTo(old);

        var rotated = officer.post(KEYS + "/pii_quarantine/rotation", NOW);
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(rotated.json().getBoolean("newKey")).isTrue();
        assertThat(rotated.json().getInt("remaining")).isZero();
        assertThat(current("pii_quarantine"))
                .isEqualTo(rotated.json().getString("keyId"))
                .isNotEqualTo(old);

        assertThat(officer.post(KEYS + "/pii_quarantine/" + old + "/retirement", NOW)
                        .status())
                .isEqualTo(200);
        var again = officer.post(KEYS + "/pii_quarantine/" + old + "/retirement", NOW);
        Problem.of(again, 404, "key-unknown");
    }

    @Test
    void doesNotDropTheCurrentKey() {
        var reply = officer.post(KEYS + "/pii_user/" + current("pii_user") + "/retirement", NOW);

        Problem.of(reply, 409, "key-in-use");
    }

    @Test
    void publishesOlderKeysOfReceiptsAfterARotation() {
        var before = receiptKeys();

        var rotated = officer.post(KEYS + "/signing/rotation", NOW);

        assertThat(receiptKeys()).containsAll(before).hasSize(before.size() + 1);
        assertThat(receiptKeys().get(0)).isEqualTo(rotated.json().getString("keyId"));
        assertThat(Api.anonymous().get("/api/v1/receipts/keys").body()).doesNotContain("\"d\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "partner", "learner", "data-steward", "release-manager"})
    void isForOfficers(String role) {
        var reply = Api.ofTenant("direct", "somebody", role).get(KEYS);

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void knowsNoOtherPurpose() {
        Problem.of(officer.post(KEYS + "/pii_pets/rotation", NOW), 404, "key-unknown");
    }

    private String current(String purpose) {
        return items(officer.get(KEYS)).stream()
                .filter(key -> key.getString("purpose").equals(purpose) && key.getBoolean("current"))
                .map(key -> key.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> receiptKeys() {
        return Api.anonymous()
                .get("/api/v1/receipts/keys")
                .json()
                .getJsonArray("keys")
                .getValuesAs(key -> key.asJsonObject().getString("kid"));
    }

    private static List<JsonObject> items(Api.Reply reply) {
        return reply.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
