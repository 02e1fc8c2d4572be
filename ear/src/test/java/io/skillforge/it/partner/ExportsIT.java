package io.skillforge.it.partner;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exports as a partner sees them. */
@ServerTest
class ExportsIT {

    private AdministratorDatabase database;
    private Fixture fixture;
    private UUID tenant;
    private String exports;
    private Api partner;

    @BeforeEach
    void setUp() throws SQLException {
        database = new AdministratorDatabase(TestServer.database());
        fixture = new Fixture(database);
        tenant = fixture.tenant();
        exports = "/api/v1/partners/" + Fixture.code(tenant) + "/exports";
        partner = Api.ofTenant(Fixture.code(tenant), "partner-system", "partner");
    }

    @AfterEach
    void tearDown() throws SQLException {
        database.close();
    }

    @Test
    @DisplayName("PAR-1 PAR-5 A partner prepares, delivers and fetches those who agreed: reference, headline, skills")
    void partnerFetchesWhoAgreed() {
        var ada = fixture.learner(tenant);
        var ben = fixture.learner(tenant);
        fixture.learner(fixture.tenant());
        database.update(
                "insert into skillforge.user_profiles (user_id, tenant_id, headline) values (?, ?, 'Weaver')",
                ada,
                tenant);
        database.update("update skillforge.consent_grants set revoked_at = now() where user_id = ?", ben);
        var cleo = fixture.learner(tenant);

        var prepared = partner.post(exports);
        assertThat(prepared.status()).isEqualTo(201);
        assertThat(prepared.json().getString("status")).isEqualTo("ready");
        assertThat(prepared.json().getInt("items")).isEqualTo(2);
        var export = exports + "/" + prepared.json().getString("exportId");
        assertThat(prepared.location()).endsWith(export);
        assertThat(partner.get(export + "/items").json().getJsonArray("items")).isEmpty();

        var delivered = partner.post(export + "/delivery").json();
        assertThat(delivered.getInt("delivered")).isEqualTo(2);
        assertThat(delivered.getInt("withheld")).isZero();
        var items = partner.get(export + "/items").json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items)
                .extracting(item -> item.getString("externalRef"))
                .containsExactlyInAnyOrder(ada.toString(), cleo.toString());
        assertThat(items).allSatisfy(item -> assertThat(item.keySet())
                .isSubsetOf("itemId", "externalRef", "headline", "skills"));
        assertThat(items)
                .anySatisfy(item -> assertThat(item.getString("headline", null)).isEqualTo("Weaver"));
        assertThat(audited())
                .containsExactly("export.prepared", "export.fetched", "export.delivered", "export.fetched");
    }

    @Test
    @DisplayName(
            "PAR-2 Who is blocked between preparation and delivery is withheld, and between delivery and fetch not shown")
    void blockedPeopleStay() {
        var ada = fixture.learner(tenant);
        var ben = fixture.learner(tenant);
        fixture.learner(tenant);
        var export = exports + "/" + partner.post(exports).json().getString("exportId");
        block(ada);
        var delivered = partner.post(export + "/delivery").json();
        assertThat(delivered.getInt("delivered")).isEqualTo(2);
        assertThat(delivered.getInt("withheld")).isEqualTo(1);
        assertThat(partner.post(export + "/delivery").json()).isEqualTo(delivered);
        block(ben);
        assertThat(partner.get(export + "/items").json().getJsonArray("items")).hasSize(1);
    }

    @Test
    void pagesGoOnPastThoseWhoWithdrew() {
        var people = List.of(fixture.learner(tenant), fixture.learner(tenant), fixture.learner(tenant));
        var export = exports + "/" + partner.post(exports).json().getString("exportId");
        partner.post(export + "/delivery");
        block(people.get(0));
        var seen = 0;
        var next = "";
        do {
            var page = partner.get(export + "/items?limit=1" + next).json();
            seen += page.getJsonArray("items").size();
            next = page.containsKey("nextPageToken") ? "&pageToken=" + page.getString("nextPageToken") : null;
        } while (next != null);
        assertThat(seen).isEqualTo(2);
    }

    @Test
    @DisplayName("A partner finds nothing of another, officers find both, others are refused")
    void partnersAreKeptApart() {
        fixture.learner(tenant);
        var id = partner.post(exports).json().getString("exportId");
        var other = Fixture.code(fixture.tenant());
        var stranger = Api.ofTenant(other, "other-system", "partner");

        assertThat(stranger.get(exports).status()).isEqualTo(404);
        assertThat(stranger.post(exports).status()).isEqualTo(404);
        assertThat(stranger.get(exports + "/" + id).status()).isEqualTo(404);
        assertThat(stranger.get("/api/v1/partners/" + other + "/exports/" + id + "/items")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/api/v1/partners/" + Fixture.code(tenant) + "/recalls")
                        .status())
                .isEqualTo(404);
        assertThat(Api.as("compliance-officer").get(exports + "/" + id).status())
                .isEqualTo(200);
        assertThat(Api.as("compliance-officer")
                        .get("/api/v1/partners/" + other + "/exports/" + id)
                        .status())
                .isEqualTo(404);
        assertThat(Api.as("data-steward").get(exports).status()).isEqualTo(403);
        assertThat(Api.ofTenant(Fixture.code(tenant), "advisor", "advisor")
                        .get(exports)
                        .status())
                .isEqualTo(403);
        assertThat(Api.anonymous().get(exports).status()).isEqualTo(401);
    }

    private void block(UUID user) {
        database.update("""
                insert into skillforge.consent_blocklist
                       (user_id, purpose, tenant_id, subject_ref, revocation_id, blocked_at)
                values (?, 'partner_sharing', ?, '\\x00', gen_random_uuid(), now())
                """, user, tenant);
    }

    private List<String> audited() {
        return fixture.texts("select event from skillforge.audit_log where tenant_id = ? order by occurred_at", tenant);
    }
}
