package io.skillforge.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What people are told, and what they want to be told. */
@ServerTest
class NotificationsIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();

    private final Api advisor = TestPeople.advisor(TestPeople.ACME);

    @BeforeAll
    static void partners() {
        TestPeople.partners();
    }

    @Test
    void anAdvisorNotifiesAndTheLearnerPutsItAway() {
        var learner = TestPeople.learner(TestPeople.ACME);

        var made = advisor.post(learner.path() + "/notifications", notification("email", "notifications"));

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().getString("status")).isEqualTo("pending");
        assertThat(made.json().getJsonObject("payload").getString("pathwayId")).isEqualTo("p-1");
        var path = URI.create(made.location()).getPath();
        Problem.of(learner.api().post(path + "/archive"), 428, "if-match-required");
        Problem.of(learner.api().ifMatch(made.etag()).post(path + "/read"), 409, "transition-refused");
        var archived = learner.api().ifMatch(made.etag()).post(path + "/archive");
        assertThat(archived.status()).as(archived.body()).isEqualTo(200);
        assertThat(archived.json().getString("status")).isEqualTo("archived");
        assertThat(archived.json().containsKey("archivedAt")).isTrue();
        Problem.of(learner.api().ifMatch(made.etag()).post(path + "/archive"), 412, "version-changed");
        assertThat(learner.api()
                        .get("/api/v1/users/me/notifications?status=archived")
                        .json()
                        .getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void oneThatWasSentIsRead() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var made = advisor.post(learner.path() + "/notifications", notification("in_app", "notifications"));
        DATA.execute("update skillforge.notifications set status = 'sent', sent_at = now() where id = '"
                + made.json().getString("id") + "'");

        var read = learner.api().ifMatch(made.etag()).post(URI.create(made.location()).getPath() + "/read");

        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().getString("status")).isEqualTo("read");
    }

    @Test
    void noneIsMadeAgainstABlock() {
        var learner = TestPeople.learner(TestPeople.ACME);
        block(learner.id(), "notifications");

        for (var purpose : new String[] {"marketing", "notifications"}) {
            var refused = advisor.post(learner.path() + "/notifications", notification("email", purpose));
            Problem.of(refused, 409, "notification-refused");
        }
        assertThat(DATA.number("select count(*) from skillforge.notifications where user_id = cast(? as uuid)", learner.id()))
                .isZero();
    }

    @Test
    void aBlockOfMarketingStopsMarketingOnly() {
        var learner = TestPeople.learner(TestPeople.ACME);
        block(learner.id(), "marketing");
        var path = learner.path() + "/notifications";

        Problem.of(advisor.post(path, notification("email", "marketing")), 409, "notification-refused");
        assertThat(advisor.post(path, notification("email", "notifications")).status())
                .isEqualTo(201);
    }

    @Test
    void noneIsMadeByAChannelThatIsSwitchedOff() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var preferences = Json.createObjectBuilder()
                .add(
                        "items",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("channel", "sms")
                                        .add("purpose", "notifications")
                                        .add("enabled", false)))
                .build();
        var told = learner.api().put("/api/v1/users/me/notification-preferences", preferences);
        assertThat(told.status()).as(told.body()).isEqualTo(200);
        assertThat(told.json()).isEqualTo(preferences);

        var path = learner.path() + "/notifications";
        Problem.of(advisor.post(path, notification("sms", "notifications")), 409, "notification-refused");
        assertThat(advisor.post(path, notification("email", "notifications")).status())
                .isEqualTo(201);
    }

    @Test
    void textAndPeopleOfOthersAreRefused() {
        var learner = TestPeople.learner(TestPeople.OTHER);
        var path = learner.path() + "/notifications";

        Problem.of(advisor.post(path, notification("email", "notifications")), 404, "user-unknown");
        Problem.of(advisor.get(path), 404, "user-unknown");
        Problem.of(learner.api().post(path, notification("email", "notifications")), 403, "forbidden");
        var text = Json.createObjectBuilder(notification("email", "notifications"))
                .add("payload", Json.createObjectBuilder().add("text", "Dear Adelheid, come back"))
                .build();
        Problem.of(TestPeople.advisor(TestPeople.OTHER).post(path, text), 400, "parameter-invalid");
    }

    private static void block(String user, String purpose) {
        DATA.execute("insert into skillforge.consent_blocklist"
                + " (user_id, purpose, tenant_id, subject_ref, revocation_id, blocked_at)"
                + " select id, '" + purpose + "', partner_tenant_id, '\\x00', gen_random_uuid(), now()"
                + " from skillforge.users where id = '" + user + "'");
    }

    private static JsonObject notification(String channel, String purpose) {
        return Json.createObjectBuilder()
                .add("channel", channel)
                .add("purpose", purpose)
                .add("templateKey", "learning.next-step")
                .add("payload", Json.createObjectBuilder().add("pathwayId", "p-1"))
                .build();
    }
}
