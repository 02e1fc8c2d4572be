package io.skillforge.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Await;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import io.skillforge.it.WebhookClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events that can never succeed as they came: where they stay, and what an officer makes of them. */
@ServerTest
class QuarantineIT {

    private static final String ITEMS = "/api/v1/compliance/quarantine";
    private static final ReferenceData DATA = ReferenceData.ofServer();
    private static final Api OFFICER = Api.as("compliance-officer");

    private static Subjects.Tenant tenant;

    @BeforeAll
    static void tenant() {
        tenant = Subjects.tenant();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', quoteCharacter = '`', textBlock = """
            {"specVersion"      > {{"specVersion"          > not-json
            "specVersion":"1"   > "specVersion":"2"        > unknown-version
            "source":           > "note":"x","source":     > unknown-field
            "id":               > "tenant":"nobody-knows","id": > tenant-mismatch
            "consent.revoked"   > "consent.changed"        > unknown-type
            "consent.revoked"   > 7                        > invalid-field
            ["marketing"]       > ["spam"]                 > unknown-purpose
            2026-10-01T12       > 2126-10-01T12            > time-in-future
            "source":"integration-test"> "tenant":"direct" > missing-field
            "userId":           > "externalRef":           > unknown-subject
            """)
    void whatCanNeverSucceedIsKeptWithTheReasonAndChangesNothing(String instead, String of, String code) {
        var user = tenant.person();
        var text = Event.revoked(user, "marketing").text();
        assertThat(text).contains(instead);
        var before = PersonRows.of(user);

        var id = Broker.sendPoison(text.replace(instead, of));

        assertThat(item(id).getString("code")).isEqualTo(code);
        assertThat(before.changesTo(PersonRows.of(user))).isEmpty();
    }

    @Test
    void whatIsTooLongIsKeptToo() {
        var text = Event.revoked(tenant.person(), "marketing").text() + " ".repeat(16 * 1024);

        assertThat(item(Broker.sendPoison(text)).getString("code")).isEqualTo("too-large");
    }

    @Test
    void anIdHasOneMeaning() {
        var user = tenant.person();
        var event = Event.revoked(user, "marketing");
        Broker.sendAndAwait(event);
        var before = PersonRows.of(user);

        var id = Broker.sendPoison(
                event.with("purposes", Json.createValue("all")).text());

        assertThat(item(id).getString("code")).isEqualTo("id-reused");
        assertThat(before.changesTo(PersonRows.of(user))).isEmpty();
        assertThat(Broker.status(event)).contains("applied");
    }

    /** Nobody's withdrawal is lost because a sender gave another person's the same id. */
    @Test
    void ofTwoPeopleUnderOneIdAtOnceTheFirstIsDoneAndTheOtherIsKept() {
        var one = Event.revoked(tenant.person(), "marketing");
        var other = Event.revoked(tenant.person(), "marketing").with("id", Json.createValue(one.id()));
        var before = Broker.quarantine();

        Stream.of(one, other)
                .parallel()
                .forEach(event -> Broker.send(event.json().get("subject").toString(), event.text()));

        var kept = Await.until(
                "one of them is in the quarantine",
                Duration.ofSeconds(60),
                () -> Broker.quarantine().entrySet().stream()
                        .filter(item -> !before.containsKey(item.getKey()))
                        .findFirst());
        assertThat(kept.getValue()).isEqualTo("id-reused");
        assertThat(Broker.await(one)).isEqualTo("applied");
        assertThat(DATA.rows("select user_id::text from skillforge.consent_revocations where event_id = ?", one.id()))
                .hasSize(1);
        var opened = OFFICER.get(ITEMS + "/" + kept.getKey()).json().getString("payload");
        var done = DATA.text("select user_id::text from skillforge.consent_revocations where event_id = ?", one.id());
        assertThat(opened).doesNotContain(done);
        assertThat(List.of(one.text(), other.text())).contains(opened);
    }

    @Test
    void anIdThatWaitsForOnePersonIsNotAnothers() {
        var event = Event.revoked(tenant.person(), "marketing");
        assertThat(WebhookClient.report(event.text()).json().getString("status"))
                .isEqualTo("accepted");

        var other = Event.revoked(tenant.person(), "marketing").with("id", Json.createValue(event.id()));

        assertThat(WebhookClient.report(other.text()).json().getString("code")).isEqualTo("id-reused");
        assertThat(Broker.await(event)).isEqualTo("applied");
        assertThat(DATA.text("select user_id::text from skillforge.consent_revocations where event_id = ?", event.id()))
                .isEqualTo(event.json().getJsonObject("subject").getString("userId"));
    }

    @Test
    void theListHoldsNothingOfAnybodyAndOpeningIsAudited() {
        var address = "nobody-" + UUID.randomUUID() + "@learner.example";
        var event = Event.of("consent.revoked", "email", address, "all");
        var id = Broker.sendPoison(event.text());

        var list = OFFICER.get(ITEMS + "?limit=100");
        assertThat(list.body()).contains(id).doesNotContain(address, "learner.example");
        assertThat(audited("quarantine.opened", id)).isZero();

        var opened = OFFICER.get(ITEMS + "/" + id);

        assertThat(opened.json().getString("payload")).isEqualTo(event.text());
        assertThat(audited("quarantine.opened", id)).isEqualTo(1);
        assertThat(DATA.number(
                        "select count(*) from skillforge.quarantine where position(convert_to(?, 'UTF8') in payload) > 0",
                        address))
                .isZero();
    }

    @Test
    void aCorrectedEventIsAppliedAndTheItemIsClosed() {
        var user = tenant.person();
        var wrong = Event.of("consent.revoked", "externalRef", "no-" + user, "marketing");
        var id = Broker.sendPoison(wrong.text());

        Problem.of(replayAsItCame(ITEMS + "/" + id), 422, "consent-event-invalid");
        assertThat(item(id).getString("status")).isEqualTo("open");
        var corrected = wrong.with(
                "subject",
                Json.createObjectBuilder().add("userId", user.toString()).build());
        var replayed = OFFICER.post(ITEMS + "/" + id + "/replay", corrected.json());

        assertThat(replayed.status()).as(replayed.body()).isEqualTo(200);
        assertThat(replayed.json().getString("status")).isEqualTo("applied");
        assertThat(Receipts.verifies(
                        Receipts.of(replayed.json().getString("revocationId")).getString("jws")))
                .isTrue();
        assertThat(DATA.number(
                        "select count(*) from skillforge.consent_blocklist where user_id = ? and purpose = 'marketing'",
                        user))
                .isEqualTo(1);
        assertThat(item(id).getString("status")).isEqualTo("replayed");
        assertThat(item(id).getString("replayedAs")).isEqualTo(wrong.id());
        assertThat(audited("quarantine.replayed", id)).isEqualTo(1);
        assertClosed(id);
    }

    @Test
    void aDiscardedEventHasNoEffect() {
        var user = tenant.person();
        var event = Event.revoked(user, "marketing").with("tenant", Json.createValue("nobody-knows"));
        var id = Broker.sendPoison(event.text());
        var before = PersonRows.of(user);

        var discarded = OFFICER.post(ITEMS + "/" + id + "/discard");

        assertThat(discarded.status()).as(discarded.body()).isEqualTo(204);
        assertThat(item(id).getString("status")).isEqualTo("discarded");
        assertThat(Broker.status(event)).contains("discarded");
        assertThat(before.changesTo(PersonRows.of(user))).isEmpty();
        assertThat(audited("quarantine.discarded", id)).isEqualTo(1);
        assertClosed(id);
    }

    @Test
    void thereIsNoOtherItem() {
        var path = ITEMS + "/" + UUID.randomUUID();
        Problem.of(OFFICER.get(path), 404, "quarantine-item-unknown");
        Problem.of(replayAsItCame(path), 404, "quarantine-item-unknown");
        Problem.of(OFFICER.post(path + "/discard"), 404, "quarantine-item-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "partner", "learner", "data-steward", "release-manager"})
    void isForOfficers(String role) {
        assertThat(Api.ofTenant("direct", "somebody", role).get(ITEMS).status()).isEqualTo(403);
    }

    private static Api.Reply replayAsItCame(String item) {
        return OFFICER.post(item + "/replay", "application/json", "");
    }

    private static void assertClosed(String id) {
        Problem.of(replayAsItCame(ITEMS + "/" + id), 409, "quarantine-item-closed");
        Problem.of(OFFICER.post(ITEMS + "/" + id + "/discard"), 409, "quarantine-item-closed");
    }

    /** An item of the list, whatever became of it. */
    private static JsonObject item(String id) {
        return OFFICER.get(ITEMS + "?status=all&limit=100").json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Item " + id + " is not listed"));
    }

    private static long audited(String event, String id) {
        return DATA.number("select count(*) from skillforge.audit_log where event = ? and object_id = ?", event, id);
    }
}
