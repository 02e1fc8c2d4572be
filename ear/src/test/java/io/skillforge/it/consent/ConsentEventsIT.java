package io.skillforge.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Grants and revocations through the broker's port, from a client that is not ours to the last row. */
@ServerTest
class ConsentEventsIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();

    /** Actions that are told of rows, and what is seen of them in the table. */
    private static final Map<String, String> SEEN =
            Map.of("block", "added", "close", "changed", "set", "changed", "delete", "deleted");

    private static Subjects.Tenant tenant;
    private static Subjects.Tenant otherTenant;

    @BeforeAll
    static void tenants() {
        tenant = Subjects.tenant();
        otherTenant = Subjects.tenant();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            marketing       | 1 | notification_preferences.delete=3 notifications.set=2 users.set=1
            notifications   | 1 | assessments.set=2 notification_preferences.delete=6 notifications.set=4
            analytics       | 1 | assessments.set=2 progress_history.delete=4 user_profiles.set=1
            partner_sharing | 1 | partner-recall.recall=1 partner_export_items.delete=1 partner_export_items.set=1
            all             | 4 | assessments.set=2 notification_preferences.delete=6 notifications.set=4 partner-recall.recall=1 \
            partner_export_items.delete=1 partner_export_items.set=1 progress_history.delete=4 user_profiles.set=1 users.set=1
            """)
    void aRevocationDoesWhatItsPurposesAskAndNothingElse(String purpose, int purposes, String counts) {
        var user = tenant.person();
        var neighbour = tenant.person();
        var stranger = otherTenant.person();
        var before = List.of(PersonRows.of(user), PersonRows.of(neighbour), PersonRows.of(stranger));
        var event = Event.revoked(user, purpose);

        assertThat(Broker.sendAndAwait(event)).isEqualTo("applied");

        var outcomes = outcomes(event);
        var expected = expected(counts);
        expected.put("consent_blocklist.block", purposes);
        expected.put("consent_grants.close", purposes);
        assertThat(counted(outcomes)).isEqualTo(expected);
        assertThat(told(outcomes)).isEqualTo(new HashSet<>(before.get(0).changesTo(PersonRows.of(user))));
        assertThat(before.get(1).changesTo(PersonRows.of(neighbour))).isEmpty();
        assertThat(before.get(2).changesTo(PersonRows.of(stranger))).isEmpty();
        assertThat(audited(event)).isEqualTo(expected);
        var recalls = expected.containsKey("partner-recall.recall") ? 1 : 0;
        assertThat(DATA.number(
                        "select count(*) from skillforge.outbox where type = 'export.recalled' and payload::text like ?",
                        "%" + DATA.text("select md5(? || 'item' || 'delivered')::uuid::text", user.toString()) + "%"))
                .isEqualTo(recalls);
    }

    @Test
    void theReceiptIsWhatWasDoneAndItsSignatureHolds() {
        var user = tenant.person();
        var event = Event.revoked(user, "all");
        Broker.sendAndAwait(event);

        var receipt = Receipts.of(revocation(event));

        var jws = receipt.getString("jws");
        assertThat(Receipts.verifies(jws)).isTrue();
        assertThat(Receipts.verifies(Receipts.tampered(jws))).isFalse();
        assertThat(Receipts.payload(jws)).isEqualTo(receipt.getJsonObject("receipt"));
        var told = receipt.getJsonObject("receipt");
        assertThat(told.getJsonArray("tables")).isEqualTo(outcomes(event));
        assertThat(told.getString("eventId")).isEqualTo(event.id());
        assertThat(told.getString("tenant")).isEqualTo(tenant.code());
        assertThat(told.getString("channel")).isEqualTo("queue");
        assertThat(told.getString("occurredAt")).isEqualTo(Event.NOON);
        assertThat(told.getInt("durationMs")).isNotNegative();
        assertThat(told.toString()).doesNotContain(user.toString(), "ref-");
    }

    @Test
    void receiptsAreForOfficers() {
        var event = Event.revoked(tenant.person(), "marketing");
        Broker.sendAndAwait(event);
        var path = "/api/v1/consent/revocations/" + revocation(event);

        assertThat(Api.anonymous().get(path).status()).isEqualTo(401);
        assertThat(Api.ofTenant(tenant.code(), "somebody", "advisor").get(path).status())
                .isEqualTo(403);
        Problem.of(
                Api.as("compliance-officer").get("/api/v1/consent/revocations/" + UUID.randomUUID()),
                404,
                "revocation-unknown");
    }

    @Test
    void anEventThatComesAgainHasOneEffect() {
        var user = tenant.person();
        var event = Event.revoked(user, "notifications");
        var last = Event.revoked(user, "marketing");

        Broker.send(user.toString(), event.text(), event.text(), event.text(), last.text());

        assertThat(Broker.await(last)).isEqualTo("applied");
        assertThat(Broker.await(event)).isEqualTo("applied");
        assertThat(DATA.number("select count(*) from skillforge.consent_revocations where event_id = ?", event.id()))
                .isEqualTo(1);
        assertThat(DATA.number(
                        "select count(*) from skillforge.audit_log where event = 'consent.revoked' and object_id = ?",
                        revocation(event)))
                .isEqualTo(1);
    }

    @Test
    void anOlderEventAfterANewerChangesNothing() {
        var user = tenant.person();
        Broker.sendAndAwait(Event.revoked(user, "marketing", "analytics"));
        var before = PersonRows.of(user);
        var late = Event.granted(user, "marketing", "analytics").at("2026-10-01T11:59:59Z");

        assertThat(Broker.sendAndAwait(late)).isEqualTo("superseded");

        assertThat(before.changesTo(PersonRows.of(user))).isEmpty();
        assertThat(blocked(user)).containsExactly("analytics", "marketing");
    }

    @Test
    void anEventThatIsOlderForOnePurposeCountsForTheOthers() {
        var user = tenant.person();
        Broker.sendAndAwait(Event.revoked(user, "marketing"));
        var late = Event.revoked(user, "marketing", "analytics").at("2026-10-01T11:59:59Z");

        assertThat(Broker.sendAndAwait(late)).isEqualTo("applied");

        var receipt = Receipts.of(revocation(late)).getJsonObject("receipt");
        assertThat(receipt.getJsonArray("purposes").getValuesAs(JsonString::getString))
                .containsExactly("analytics");
        assertThat(blocked(user)).containsExactly("analytics", "marketing");
    }

    @Test
    void aLaterGrantLiftsTheBlockAndBringsNothingBack() {
        var user = tenant.person();
        Broker.sendAndAwait(Event.revoked(user, "all"));
        var before = PersonRows.of(user);
        var grant = Event.granted(user, "all").at("2026-10-02T12:00:00Z");

        assertThat(Broker.sendAndAwait(grant)).isEqualTo("applied");

        assertThat(blocked(user)).isEmpty();
        var changes = before.changesTo(PersonRows.of(user));
        assertThat(changes).extracting(PersonRows.Change::table).containsOnly("consent_blocklist", "consent_grants");
        assertThat(changes).hasSize(8);
        assertThat(DATA.number(
                        "select count(*) from skillforge.consent_grants where user_id = ? and revoked_at is null"
                                + " and granted_at = '2026-10-02T12:00:00Z' and granted_evidence = ?",
                        user,
                        "event:" + grant.id()))
                .isEqualTo(4);
        assertThat(DATA.number(
                        "select count(*) from skillforge.audit_log where event = 'consent.granted' and object_id = ?",
                        grant.id()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userId", "externalRef", "email", "email in capitals"})
    void aSubjectIsFoundByEachOfItsNames(String name) {
        var account = Subjects.account();
        var field = name.split(" ")[0];
        var value =
                switch (name) {
                    case "userId" -> account.id().toString();
                    case "externalRef" -> account.externalRef();
                    case "email" -> account.email();
                    default -> account.email().toUpperCase();
                };

        var event = Event.of("consent.revoked", field, value, "marketing").with("tenant", Json.createValue("direct"));

        assertThat(Broker.sendAndAwait(event)).isEqualTo("applied");
        assertThat(blocked(account.id())).containsExactly("marketing");
    }

    private static List<String> blocked(UUID user) {
        return DATA.rows("select purpose from skillforge.consent_blocklist where user_id = ? order by 1", user).stream()
                .map(row -> row.get(0))
                .toList();
    }

    private static String revocation(Event event) {
        return DATA.text("select id from skillforge.consent_revocations where event_id = ?", event.id());
    }

    private static JsonArray outcomes(Event event) {
        return array(DATA.text("select outcomes from skillforge.consent_revocations where event_id = ?", event.id()));
    }

    private static JsonArray array(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    private static TreeMap<String, Integer> expected(String counts) {
        var expected = new TreeMap<String, Integer>();
        Arrays.stream(counts.split(" "))
                .map(count -> count.split("="))
                .forEach(count -> expected.put(count[0], Integer.valueOf(count[1])));
        return expected;
    }

    /** Counts by table and action, each of which is the number of its ids; without what was nothing. */
    private static Map<String, Integer> counted(JsonArray outcomes) {
        var counts = new TreeMap<String, Integer>();
        for (var outcome : outcomes.getValuesAs(JsonObject.class)) {
            var count = outcome.getInt("count");
            assertThat(outcome.getJsonArray("ids")).as(outcome.toString()).hasSize(count);
            if (count > 0) {
                counts.merge(outcome.getString("table") + "." + outcome.getString("action"), count, Integer::sum);
            }
        }
        return counts;
    }

    /** The changes of rows that the outcomes tell of. */
    private static Set<PersonRows.Change> told(JsonArray outcomes) {
        var told = new HashSet<PersonRows.Change>();
        for (var outcome : outcomes.getValuesAs(JsonObject.class)) {
            var what = SEEN.get(outcome.getString("action"));
            if (what != null) {
                outcome.getJsonArray("ids")
                        .getValuesAs(JsonString::getString)
                        .forEach(id -> told.add(new PersonRows.Change(outcome.getString("table"), what, id)));
            }
        }
        return told;
    }

    /** The counts of the audit log, without what was nothing. */
    private static Map<String, Integer> audited(Event event) {
        var details = DATA.text(
                "select details from skillforge.audit_log where event = 'consent.revoked' and object_id = ?",
                revocation(event));
        var counts = new TreeMap<String, Integer>();
        try (var reader = Json.createReader(new StringReader(details))) {
            var told = reader.readObject().getJsonObject("counts");
            told.keySet().stream()
                    .filter(key -> told.getInt(key) > 0)
                    .forEach(key -> counts.put(key, told.getInt(key)));
        }
        return counts;
    }
}
