package io.skillforge.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import io.skillforge.it.WebhookClient;
import io.skillforge.it.WebhookClient.Signature;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events as the consent service reports them over HTTP, and files of them that officers replay. */
@ServerTest
class ConsentWebhookIT {

    private static final String EVENTS = "/api/v1/consent/events";
    private static final String BATCH = EVENTS + "/batch";
    private static final String NDJSON = "application/x-ndjson";
    private static final ReferenceData DATA = ReferenceData.ofServer();
    private static final Api OFFICER = Api.as("compliance-officer");

    private static Subjects.Tenant tenant;

    @BeforeAll
    static void tenant() {
        tenant = Subjects.tenant();
    }

    @Test
    void aReportedEventIsTakenFollowedAndApplied() {
        var event = Event.revoked(tenant.person(), "marketing");

        var taken = WebhookClient.report(event.text());

        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.json().getString("status")).isEqualTo("accepted");
        var path = URI.create(taken.location()).getPath();
        assertThat(path).isEqualTo(EVENTS + "/" + event.id());
        assertThat(Broker.await(event)).isEqualTo("applied");
        var status = WebhookClient.status(path);
        assertThat(status.json().getString("status")).isEqualTo("applied");
        assertThat(status.json().getString("channel")).isEqualTo("webhook");
        assertThat(OFFICER.get(path).json()).isEqualTo(status.json());
        assertThat(Receipts.verifies(
                        Receipts.of(status.json().getString("revocationId")).getString("jws")))
                .isTrue();
    }

    @Test
    void theSameEventMayComeAgain() {
        var event = Event.revoked(tenant.person(), "notifications");
        WebhookClient.report(event.text());
        WebhookClient.report(event.text());
        Broker.await(event);

        var again = WebhookClient.report(event.text());

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.json().getString("status")).isEqualTo("applied");
        assertThat(DATA.number("select count(*) from skillforge.consent_revocations where event_id = ?", event.id()))
                .isEqualTo(1);
    }

    static List<Signature> unaccepted() {
        var now = Instant.now();
        var body = "{}";
        var good = Signature.of(body);
        return List.of(
                new Signature(null, good.timestamp(), good.value()),
                new Signature(good.id(), null, good.value()),
                new Signature(good.id(), good.timestamp(), null),
                new Signature(good.id(), "yesterday", good.value()),
                new Signature("msg_other", good.timestamp(), good.value()),
                Signature.of("{} "),
                Signature.at(now.minus(Duration.ofMinutes(6)), body),
                Signature.at(now.plus(Duration.ofMinutes(6)), body));
    }

    @ParameterizedTest
    @MethodSource("unaccepted")
    void nobodyElseReports(Signature signature) {
        var before = Broker.quarantine();

        Problem.of(WebhookClient.report("{}", signature), 401, "webhook-unsigned");

        assertThat(Broker.quarantine()).isEqualTo(before);
    }

    @Test
    void howFarAnEventIsIsNotForStrangers() {
        Problem.of(Api.anonymous().get(EVENTS + "/it-1"), 401, "webhook-unsigned");
        Problem.of(OFFICER.get(EVENTS + "/it-" + UUID.randomUUID()), 404, "consent-event-unknown");
    }

    @Test
    void whatIsNoEventIsTakenIntoTheQuarantine() {
        var taken = WebhookClient.report("{\"nonce\":\"" + UUID.randomUUID() + "\"}");

        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        assertThat(taken.location()).isNull();
        assertThat(taken.json().getString("status")).isEqualTo("quarantined");
        assertThat(taken.json().getString("code")).isEqualTo("missing-field");
        assertThat(Broker.quarantine()).containsEntry(taken.json().getString("quarantineId"), "missing-field");
    }

    @Test
    void anEventIsNotLong() {
        var taken =
                WebhookClient.report(Event.revoked(tenant.person(), "marketing").text() + " ".repeat(16 * 1024));

        assertThat(taken.json().getString("code")).isEqualTo("too-large");
    }

    @Test
    void everyLineOfABatchIsDoneByItself() {
        var user = tenant.person();
        var first = Event.revoked(user, "marketing");
        var late = Event.granted(user, "marketing").at("2026-09-01T12:00:00Z");
        var unknown = Event.revoked(UUID.randomUUID(), "marketing");
        var quarantined = Broker.quarantine();

        var reply = OFFICER.post(
                BATCH,
                NDJSON,
                String.join("\n", first.text(), first.text(), "", late.text(), unknown.text(), "no event"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(lines(reply)).extracting(line -> line.getInt("line")).containsExactly(1, 2, 4, 5, 6);
        assertThat(lines(reply))
                .extracting(line -> line.getString("status"))
                .containsExactly("applied", "duplicate", "superseded", "rejected", "rejected");
        assertThat(lines(reply).get(3).getString("code")).isEqualTo("unknown-subject");
        assertThat(lines(reply).get(4).getString("code")).isEqualTo("not-json");
        assertThat(Broker.status(first)).contains("applied");
        assertThat(Broker.status(unknown)).isEmpty();
        assertThat(Broker.quarantine()).isEqualTo(quarantined);
    }

    @Test
    void aDryRunTellsWhatWouldHappenAndLeavesNothing() {
        var user = tenant.person();
        var event = Event.revoked(user, "all");
        var before = PersonRows.of(user);

        var reply = OFFICER.post(BATCH + "?dryRun=true", NDJSON, event.text());

        assertThat(lines(reply).get(0).getString("status")).isEqualTo("applied");
        assertThat(before.changesTo(PersonRows.of(user))).isEmpty();
        assertThat(Broker.status(event)).isEmpty();
    }

    @Test
    void aBatchHasAThousandLines() {
        Problem.of(OFFICER.post(BATCH, NDJSON, "x\n".repeat(1001)), 422, "consent-event-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "partner", "learner", "data-steward", "release-manager"})
    void batchesAreForOfficers(String role) {
        var reply = Api.ofTenant("direct", "somebody", role).post(BATCH, NDJSON, "");

        assertThat(reply.status()).isEqualTo(403);
    }

    private static List<JsonObject> lines(Api.Reply reply) {
        return reply.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
