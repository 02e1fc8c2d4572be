package io.skillforge.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.schema.fixture.TestPeople;
import jakarta.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** Tenants and people with rows in every table and state, and people whom the server itself made. */
final class Subjects {

    private static final ReferenceData DATA = ReferenceData.ofServer();

    private Subjects() {}

    /** A tenant and the code it has. */
    record Tenant(UUID id, String code) {

        /** Somebody with rows in every table, and with no block. */
        UUID person() {
            var user = UUID.randomUUID();
            with(connection -> TestPeople.addPerson(connection, id, user));
            DATA.execute("delete from skillforge.consent_blocklist where user_id = '" + user + "'");
            // Keys that nobody made would be in the way of those who rotate keys.
            DATA.execute("delete from skillforge.subject_keys where owner_id = '" + user + "'");
            return user;
        }
    }

    /** What the server makes of a person's account, with an address that it finds again. */
    record Account(UUID id, String externalRef, String email) {}

    static Tenant tenant() {
        with(TestPeople::addReference);
        var id = UUID.randomUUID();
        with(connection -> TestPeople.addTenant(connection, id));
        // No partner listens there.
        DATA.execute("delete from skillforge.outbox where tenant_id = '" + id + "'");
        return new Tenant(id, DATA.text("select partner_code from skillforge.partner_tenancy where id = ?", id));
    }

    static Account account() {
        var name = "it-" + UUID.randomUUID();
        var email = name + "@learner.example";
        var made = Api.as("compliance-officer")
                .post(
                        "/api/v1/users",
                        Json.createObjectBuilder()
                                .add("tenant", "direct")
                                .add("externalRef", name)
                                .add("email", email)
                                .add("consentVersion", "2026-01")
                                .add("consentSignedAt", "2026-02-03T04:05:06Z")
                                .build());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return new Account(UUID.fromString(made.json().getString("id")), name, email);
    }

    private interface Writing {
        void on(Connection connection) throws SQLException;
    }

    private static void with(Writing work) {
        try (var connection = DATA.connect()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
