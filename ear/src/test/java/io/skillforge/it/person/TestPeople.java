package io.skillforge.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/** Two partners and as many invented people as a test asks for. */
final class TestPeople {

    static final String ACME = "acme-it";
    static final String OTHER = "other-it";

    private static final ReferenceData DATA = ReferenceData.ofServer();

    private TestPeople() {}

    /** A person as the answer to their making shows them. */
    record Learner(String id, String externalRef, String email, String etag) {

        String path() {
            return "/api/v1/users/" + id;
        }

        /** The person's own client. */
        Api api() {
            return Api.anonymous().withRoles(externalRef, "learner");
        }
    }

    static void partners() {
        for (var code : new String[] {ACME, OTHER}) {
            DATA.execute("insert into skillforge.partner_tenancy (id, partner_code, partner_name, terms_accepted_at)"
                    + " values (gen_random_uuid(), '" + code + "', 'For tests', '2026-01-01T00:00:00Z')"
                    + " on conflict (partner_code) do nothing");
        }
    }

    static Api officer() {
        return Api.as("compliance-officer");
    }

    static Api advisor(String tenant) {
        return Api.ofTenant(tenant, "advisor-" + tenant, "advisor");
    }

    static Api partner(String tenant) {
        return Api.ofTenant(tenant, "system-" + tenant, "partner");
    }

    /** Somebody of a partner. */
    static Learner learner(String tenant) {
        var body = somebody(tenant);
        var made = officer().post("/api/v1/users", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new Learner(
                made.json().getString("id"), body.getString("externalRef"), body.getString("email"), made.etag());
    }

    static JsonObject somebody(String tenant) {
        return details(UUID.randomUUID().toString())
                .add("tenant", tenant)
                .add("externalRef", "it-" + UUID.randomUUID())
                .add("consentVersion", "2026-01")
                .add("consentSignedAt", "2026-02-03T04:05:06Z")
                .build();
    }

    static JsonObjectBuilder details(String name) {
        return Json.createObjectBuilder()
                .add("email", name + "@learner.example")
                .add("phone", "+41 44 000 00 00")
                .add("givenName", "Adelheid")
                .add("familyName", "Zumsteg-Prüfer")
                .add("preferredLocale", "de-CH")
                .add("timezone", "Europe/Zurich");
    }

    /** How often events of a type are in the audit log. */
    static long events(String type) {
        return DATA.number("select count(*) from skillforge.audit_log where event = ?", type);
    }
}
