package io.skillforge.it.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class PartnersIT {

    private static final String PARTNERS = "/api/v1/partners";

    private final ReferenceData data = ReferenceData.ofServer();
    private final Api officer = Api.as("compliance-officer");

    @Test
    void aPartnerIsMadeReadAndChanged() {
        var code = code();
        var made = officer.post(PARTNERS, partner(code));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.location()).endsWith(PARTNERS + "/" + code);
        assertThat(officer.get(PARTNERS + "/" + code).json().getString("contactEmail"))
                .isEqualTo("contact@planted.example");
        assertThat(data.text("select p::text from skillforge.partner_tenancy p where partner_code = ?", code))
                .doesNotContain("planted");
        Problem.of(officer.post(PARTNERS, partner(code)), 409, "partner-code-taken");

        var change = Json.createObjectBuilder()
                .add("name", "Another name")
                .add("dataRegion", "eu-central-1")
                .add("slaTier", "premium")
                .build();
        Problem.of(officer.put(PARTNERS + "/" + code, change), 428, "if-match-required");
        var changed = officer.ifMatch(made.etag()).put(PARTNERS + "/" + code, change);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().getString("name")).isEqualTo("Another name");
        assertThat(changed.json().containsKey("contactEmail")).isFalse();
        Problem.of(officer.ifMatch(made.etag()).put(PARTNERS + "/" + code, change), 412, "version-changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct", "Acme", "a", "1acme", "acme-", "skillforge", "a--b", "acme_x"})
    void codesThatCannotBeAreRefused(String code) {
        Problem.of(officer.post(PARTNERS, partner(code)), 400, "parameter-invalid");
    }

    @Test
    void aPartnerSeesItselfOnlyAndChangesNothing() {
        var own = code();
        var other = code();
        officer.post(PARTNERS, partner(own));
        officer.post(PARTNERS, partner(other));
        var partner = Api.ofTenant(own, "system-" + own, "partner");

        assertThat(partner.get(PARTNERS).json().getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(each -> each.getString("code"))
                .containsExactly(own);
        assertThat(partner.get(PARTNERS + "/" + own).status()).isEqualTo(200);
        Problem.of(partner.get(PARTNERS + "/" + other), 404, "tenant-unknown");
        Problem.of(partner.get(PARTNERS + "/" + other + "/settings"), 404, "tenant-unknown");
        Problem.of(partner.post(PARTNERS, partner(code())), 403, "forbidden");
        Problem.of(partner.post(PARTNERS + "/" + own + "/settings/webhook-secret"), 403, "forbidden");
        Problem.of(Api.as("partner").get(PARTNERS), 403, "tenant-required");
        Problem.of(Api.as("advisor").get(PARTNERS), 403, "forbidden");
    }

    @Test
    void settingsAreSetAndTheSecretIsShownOnce() {
        var code = code();
        officer.post(PARTNERS, partner(code));
        var path = PARTNERS + "/" + code + "/settings";
        var before = officer.get(path);
        assertThat(before.json().getBoolean("webhookSecretSet")).isFalse();
        var settings = Json.createObjectBuilder()
                .add("webhookUrl", "https://hooks.planted.example/skillforge")
                .add("branding", Json.createObjectBuilder().add("displayName", "Planted"))
                .add("featureFlags", Json.createObjectBuilder().add("newSearch", true))
                .build();

        var put = officer.ifMatch(before.etag()).put(path, settings);
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        assertThat(put.json().getJsonObject("featureFlags").getBoolean("newSearch"))
                .isTrue();
        var secret = officer.post(path + "/webhook-secret").json().getString("secret");

        assertThat(secret).matches("whsec_[A-Za-z0-9+/]{43}=");
        var after = officer.get(path);
        assertThat(after.body()).doesNotContain(secret);
        assertThat(after.json().getBoolean("webhookSecretSet")).isTrue();
        assertThat(data.text(
                        "select s::text from skillforge.partner_settings s join skillforge.partner_tenancy p"
                                + " on p.id = s.tenant_id where partner_code = ?",
                        code))
                .doesNotContain(secret);
        Problem.of(officer.ifMatch(put.etag()).put(path, settings), 412, "version-changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://hooks.planted.example", "ftp://x.example", "https://u:p@x.example", "hooks", "https://"})
    void addressesThatCannotBeCalledAreRefused(String url) {
        var code = code();
        officer.post(PARTNERS, partner(code));
        var path = PARTNERS + "/" + code + "/settings";
        var settings = Json.createObjectBuilder().add("webhookUrl", url).build();

        Problem.of(officer.ifMatch(officer.get(path).etag()).put(path, settings), 400, "parameter-invalid");
    }

    private static String code() {
        return "it-" + UUID.randomUUID().toString().substring(0, 13);
    }

    private static JsonObject partner(String code) {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("name", "Planted Partner")
                .add("contactEmail", "contact@planted.example")
                .add("termsAcceptedAt", "2026-01-01T00:00:00Z")
                .build();
    }
}
