package io.skillforge.it.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import io.skillforge.it.Tokens;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class ApiKeysIT {

    private static final String CATALOG = "/api/v1/occupations";

    private final ReferenceData data = ReferenceData.ofServer();
    private final Api officer = Api.as("compliance-officer");
    private final String code = "k" + UUID.randomUUID().toString().substring(0, 8);
    private final String partner = "/api/v1/partners/" + code;
    private final String keys = partner + "/api-keys";

    @BeforeEach
    void aPartner() {
        var made = officer.post(
                "/api/v1/partners",
                Json.createObjectBuilder()
                        .add("code", code)
                        .add("name", "Keys")
                        .add("contactEmail", "contact@planted.example")
                        .add("termsAcceptedAt", "2026-01-01T00:00:00Z")
                        .build());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    @Test
    @DisplayName("PAR-6 A key is shown once, kept as a hash, and comes in for its partner")
    void comesInAsThePartner() {
        var made = make("partner");
        var key = made.getString("key");
        assertThat(key).startsWith(made.getString("prefix"));
        assertThat(officer.get(keys).body()).contains(made.getString("id")).doesNotContain(key);
        assertThat(data.text(
                        "select string_agg(k::text, ' ') from skillforge.partner_api_keys k where id = ?",
                        UUID.fromString(made.getString("id"))))
                .doesNotContain(key);
        assertThat(data.text(
                        "select string_agg(details::text, ' ') from skillforge.audit_log where event = ?",
                        "partner.api-key-created"))
                .contains(made.getString("prefix"))
                .doesNotContain(key);

        var caller = Api.anonymous().withKey(key);
        assertThat(caller.get(partner).json().getString("code")).isEqualTo(code);
        assertThat(caller.get(CATALOG).status()).isEqualTo(200);
        Problem.of(caller.get("/api/v1/partners/acme-partners"), 404, "tenant-unknown");
        Problem.of(caller.get("/api/v1/operations/jobs"), 403, "forbidden");
        Problem.of(caller.post(keys, newKey("partner")), 403, "forbidden");
        assertThat(listed(made.getString("id")).getString("lastUsedAt")).isNotBlank();
    }

    @Test
    void aKeyForTheCatalogReadsNothingElse() {
        var caller = Api.anonymous().withKey(make("catalog").getString("key"));
        assertThat(caller.get(CATALOG).status()).isEqualTo(200);
        Problem.of(caller.get(partner), 403, "forbidden");
    }

    @Test
    @DisplayName("PAR-6 A revoked key is refused by the next request")
    void aRevokedKeyIsDead() {
        var made = make("partner");
        var caller = Api.anonymous().withKey(made.getString("key"));
        assertThat(caller.get(partner).status()).isEqualTo(200);
        for (var i = 0; i < 2; i++) {
            assertThat(officer.delete(keys + "/" + made.getString("id")).status())
                    .isEqualTo(204);
        }
        refused(caller);
        assertThat(listed(made.getString("id")).getString("state")).isEqualTo("revoked");
        Problem.of(officer.post(keys + "/" + made.getString("id") + "/rotation"), 409, "api-key-ended");
    }

    @Test
    void aRotatedKeyHoldsForTheOverlap() {
        var old = make("partner");
        var rotation = keys + "/" + old.getString("id") + "/rotation";
        var next = officer.post(rotation).json();
        assertThat(Api.anonymous().withKey(old.getString("key")).get(partner).status())
                .isEqualTo(200);
        assertThat(Api.anonymous().withKey(next.getString("key")).get(partner).status())
                .isEqualTo(200);
        assertThat(next.getString("name")).isEqualTo("sync");

        var body = Json.createObjectBuilder().add("overlapHours", 0).build();
        var last = officer.post(keys + "/" + next.getString("id") + "/rotation", body);
        assertThat(last.status()).as(last.body()).isEqualTo(201);
        refused(Api.anonymous().withKey(next.getString("key")));
    }

    @Test
    void anExpiredKeyAndOneOfAPartnerThatLeftAreDead() {
        var made = make("partner");
        var caller = Api.anonymous().withKey(made.getString("key"));
        data.execute(
                "update skillforge.partner_tenancy set offboarding_at = now() where partner_code = '" + code + "'");
        refused(caller);
        data.execute("update skillforge.partner_tenancy set offboarding_at = null where partner_code = '" + code + "'");
        assertThat(caller.get(partner).status()).isEqualTo(200);
        data.execute("update skillforge.partner_api_keys set created_at = now() - interval '2 days',"
                + " expires_at = now() - interval '1 day' where id = '" + made.getString("id") + "'");
        refused(caller);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "sfk_", "sfk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "'; select 1 --"})
    void whatIsNoKeyIsRefusedOnOpenAddressesToo(String key) {
        refused(Api.anonymous().withKey(key));
    }

    @Test
    void aKeyAndATokenTogetherAreRefused() {
        var both = Api.anonymous()
                .withToken(Tokens.signed(Tokens.claims("admin", "platform-admin")))
                .withKey(make("partner").getString("key"));
        Problem.of(both.get(CATALOG), 401, "not-authenticated");
    }

    @Test
    void whatCannotBeMadeIsRefusedByField() {
        var problem = Problem.of(
                officer.post(
                        keys,
                        Json.createObjectBuilder()
                                .add("scope", "everything")
                                .add("lifetimeDays", 100_000)
                                .build()),
                400,
                "parameter-invalid");
        assertThat(problem.getJsonArray("errors")).hasSize(3);
        Problem.of(officer.post("/api/v1/partners/direct/api-keys", newKey("partner")), 404, "tenant-unknown");
        Problem.of(officer.delete(keys + "/" + UUID.randomUUID()), 404, "api-key-unknown");
    }

    private void refused(Api caller) {
        Problem.of(caller.get(partner), 401, "not-authenticated");
        Problem.of(caller.get(CATALOG), 401, "not-authenticated");
    }

    private JsonObject make(String scope) {
        var made = officer.post(keys, newKey(scope));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.json();
    }

    private static JsonObject newKey(String scope) {
        return Json.createObjectBuilder()
                .add("name", "sync")
                .add("scope", scope)
                .build();
    }

    private JsonObject listed(String id) {
        return officer.get(keys).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(key -> key.getString("id").equals(id))
                .findFirst()
                .orElseThrow();
    }
}
