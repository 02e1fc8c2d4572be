package io.skillforge.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person's own word on consent. */
@ServerTest
class ConsentsIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();

    @BeforeAll
    static void partners() {
        TestPeople.partners();
    }

    @Test
    void aPersonRevokesAndGrantsAgain() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var consents = learner.path() + "/consents";
        var revoked = learner.api().post("/api/v1/users/me/consents", decision("revoked", "marketing", "analytics"));
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(200);
        assertThat(revoked.json().getString("status")).isEqualTo("applied");
        assertThat(blocked(learner.id())).containsExactly("analytics", "marketing");
        var receipt = TestPeople.officer()
                .get("/api/v1/consent/revocations/" + revoked.json().getString("revocationId"));
        assertThat(receipt.status()).as(receipt.body()).isEqualTo(200);

        assertThat(learner.api()
                        .post(consents, decision("granted", "marketing"))
                        .status())
                .isEqualTo(200);
        assertThat(blocked(learner.id())).containsExactly("analytics");
        var items = learner.api().get(consents).json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(items)
                .extracting(item -> item.getString("purpose") + " " + item.getBoolean("granted"))
                .containsExactly("analytics false", "marketing true");
    }

    @Test
    void othersNeitherSeeNorDecide() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var other = TestPeople.learner(TestPeople.ACME).api();
        var consents = learner.path() + "/consents";
        Problem.of(other.get(consents), 404, "user-unknown");
        Problem.of(other.post(consents, decision("revoked", "all")), 404, "user-unknown");
        Problem.of(TestPeople.advisor(TestPeople.OTHER).get(consents), 404, "user-unknown");
        Problem.of(TestPeople.advisor(TestPeople.ACME).post(consents, decision("revoked", "all")), 403, "forbidden");
        assertThat(blocked(learner.id())).isEmpty();
    }

    @Test
    void anOfficerDecidesForSomebody() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var reply = TestPeople.officer().post(learner.path() + "/consents", decision("revoked", "all"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(blocked(learner.id())).containsExactly("analytics", "marketing", "notifications", "partner_sharing");
    }

    @Test
    void whatIsNoDecisionIsRefusedByField() {
        var learner = TestPeople.learner(TestPeople.ACME);
        Api api = learner.api();
        assertThat(api.post(learner.path() + "/consents", decision("perhaps", "all"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(learner.path() + "/consents", decision("revoked", "telepathy"))
                        .status())
                .isEqualTo(400);
        assertThat(api.post(learner.path() + "/consents", decision("revoked")).status())
                .isEqualTo(400);
    }

    private static JsonObject decision(String decision, String... purposes) {
        return Json.createObjectBuilder()
                .add("decision", decision)
                .add("purposes", Json.createArrayBuilder(List.of(purposes)))
                .build();
    }

    private static List<String> blocked(String user) {
        return DATA
                .rows(
                        "select purpose from skillforge.consent_blocklist where user_id = ? order by 1",
                        UUID.fromString(user))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
