package io.skillforge.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import io.skillforge.it.person.TestPeople.Learner;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts. */
@ServerTest
class UsersIT {

    private static final String USERS = "/api/v1/users";
    private static final ReferenceData DATA = ReferenceData.ofServer();

    private final Api officer = TestPeople.officer();

    @BeforeAll
    static void partners() {
        TestPeople.partners();
    }

    @Test
    void anAccountIsMadeAndRead() {
        var body = TestPeople.somebody(TestPeople.ACME);
        var made = officer.post(USERS, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        var user = officer.get(URI.create(made.location()).getPath()).json();
        for (var field : List.of("tenant", "externalRef", "email", "givenName", "familyName", "timezone")) {
            assertThat(user.getString(field)).as(field).isEqualTo(body.getString(field));
        }
        assertThat(user.getString("phone")).isEqualTo("+41440000000");
        assertThat(user.getString("consentSignedAt")).isEqualTo("2026-02-03T04:05:06Z");
        assertThat(user.getBoolean("marketingOptIn")).isFalse();
        assertThat(user.getBoolean("active")).isTrue();
        assertThat(user.getInt("version")).isEqualTo(1);
    }

    @Test
    void nothingThatSaysWhoSomebodyIsLiesReadable() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var row = DATA.text("select u::text from skillforge.users u where id = ?", UUID.fromString(learner.id()));
        for (var secret : List.of(learner.email(), "Adelheid", "Zumsteg-Prüfer", "+41440000000")) {
            assertThat(row)
                    .doesNotContain(secret)
                    .doesNotContain(hex(secret))
                    .doesNotContain(hex(secret.toLowerCase(Locale.ROOT)));
        }
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        for (var b : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append(String.format("%02x", b));
        }
        return hex.toString();
    }

    @Test
    void whoeverIsOfNoPartnerIsOfDirect() {
        var body = Json.createObjectBuilder(TestPeople.somebody("-"))
                .remove("tenant")
                .build();
        assertThat(officer.post(USERS, body).json().getString("tenant")).isEqualTo("direct");
    }

    @Test
    void aPartnerMakesAccountsOfItsOwnOnly() {
        var own = TestPeople.partner(TestPeople.ACME);
        var body = Json.createObjectBuilder(TestPeople.somebody("-"))
                .remove("tenant")
                .build();
        assertThat(own.post(USERS, body).json().getString("tenant")).isEqualTo(TestPeople.ACME);
        var foreign = Problem.of(own.post(USERS, TestPeople.somebody(TestPeople.OTHER)), 400, "parameter-invalid");
        assertThat(pointers(foreign)).containsExactly("/tenant");
    }

    @Test
    void anAddressIsTakenHoweverItIsWritten() {
        var first = TestPeople.learner(TestPeople.ACME);
        var again = Json.createObjectBuilder(TestPeople.somebody(TestPeople.OTHER))
                .add("email", " " + first.email().toUpperCase(Locale.ROOT) + " ")
                .build();
        Problem.of(officer.post(USERS, again), 409, "email-taken");
        assertThat(officer.ifMatch(first.etag()).delete(first.path()).status()).isEqualTo(204);
        assertThat(officer.post(USERS, again).status()).isEqualTo(201);
    }

    @Test
    void aReferenceIsTakenEvenByTheDeleted() {
        var first = TestPeople.learner(TestPeople.ACME);
        officer.ifMatch(first.etag()).delete(first.path());
        var again = Json.createObjectBuilder(TestPeople.somebody(TestPeople.ACME))
                .add("externalRef", first.externalRef())
                .build();
        Problem.of(officer.post(USERS, again), 409, "external-ref-taken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email          | null                   | /email",
                "email          | \"somebody\"           | /email",
                "email          | \"a b@x.example\"      | /email",
                "phone          | \"call me\"            | /phone",
                "givenName      | \"a\\u0000b\"          | /givenName",
                "preferredLocale| \"not a locale\"       | /preferredLocale",
                "preferredLocale| \"e1-x-\"              | /preferredLocale",
                "timezone       | \"Moon/Crater\"        | /timezone",
                "externalRef    | null                   | /externalRef",
                "externalRef    | \"a@b.example\"        | /externalRef",
                "tenant         | \"NOBODY\"             | /tenant",
                "tenant         | \"no-such-partner\"    | /tenant",
                "consentVersion | null                   | /consentVersion",
                "consentSignedAt| \"2999-01-01T00:00:00Z\" | /consentSignedAt"
            })
    void whatIsWrongWithABodyIsToldByField(String field, String value, String pointer) {
        var body = Json.createObjectBuilder(TestPeople.somebody(TestPeople.ACME));
        var wrong = Json.createReader(new StringReader(value)).readValue();
        body = wrong.equals(JsonValue.NULL) ? body.remove(field) : body.add(field, wrong);
        var reply = officer.post(USERS, body.build());
        assertThat(pointers(Problem.of(reply, 400, "parameter-invalid"))).containsExactly(pointer);
        if (value.length() > 6) {
            assertThat(reply.body()).doesNotContain(value.substring(1, value.length() - 1));
        }
    }

    @Test
    void everyFaultIsToldAtOnce() {
        var reply = officer.post(USERS, Json.createObjectBuilder().build());
        assertThat(pointers(Problem.of(reply, 400, "parameter-invalid")))
                .containsExactly("/consentSignedAt", "/consentVersion", "/email", "/externalRef");
    }

    @Test
    void aChangeNamesTheVersionItIsFor() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var change = TestPeople.details(UUID.randomUUID().toString())
                .add("givenName", "Ada")
                .remove("phone")
                .build();
        Problem.of(officer.put(learner.path(), change), 428, "if-match-required");
        var changed = officer.ifMatch(learner.etag()).put(learner.path(), change);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.json().getString("givenName")).isEqualTo("Ada");
        assertThat(changed.json().getString("email")).isEqualTo(change.getString("email"));
        assertThat(changed.json().containsKey("phone")).isFalse();
        Problem.of(officer.ifMatch(learner.etag()).put(learner.path(), change), 412, "version-changed");
        Problem.of(officer.ifMatch("\"abc\"").put(learner.path(), change), 412, "version-changed");
        Problem.of(officer.ifMatch(learner.etag()).delete(learner.path()), 412, "version-changed");
        Problem.of(officer.delete(learner.path()), 428, "if-match-required");
    }

    @Test
    void ofManyChangesAtOnceOneIsMade() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var statuses = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> officer.ifMatch(learner.etag())
                        .put(
                                learner.path(),
                                TestPeople.details(UUID.randomUUID().toString()).build())
                        .status()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(7);
    }

    @Test
    void aDeletedAccountIsGoneForEverybody() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var deletions = TestPeople.events("person.deleted");
        var reply = learner.api().ifMatch(learner.etag()).delete("/api/v1/users/me");
        assertThat(reply.status()).isEqualTo(204);
        for (var api : List.of(officer, TestPeople.advisor(TestPeople.ACME), learner.api())) {
            Problem.of(api.get(learner.path()), 404, "user-unknown");
            Problem.of(api.get(learner.path() + "/skills"), 404, "user-unknown");
        }
        assertThat(search(officer, learner.email())).isEmpty();
        assertThat(DATA.text(
                        "select is_active || ' ' || (deleted_at is not null) from skillforge.users where id = ?",
                        UUID.fromString(learner.id())))
                .isEqualTo("false true");
        assertThat(TestPeople.events("person.deleted")).isEqualTo(deletions + 1);
    }

    @Test
    void aClosedAccountIsGivenBackWithinItsTime() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var restoration = learner.path() + "/restoration";
        Problem.of(officer.post(restoration), 409, "transition-refused");
        learner.api().ifMatch(learner.etag()).delete("/api/v1/users/me");
        var restorations = TestPeople.events("person.restored");
        for (var api : List.of(learner.api(), TestPeople.partner(TestPeople.ACME))) {
            Problem.of(api.post(restoration), 403, "forbidden");
        }

        var restored = officer.post(USERS + "/" + learner.externalRef() + "/restoration");

        assertThat(restored.status()).as(restored.body()).isEqualTo(200);
        assertThat(restored.json().getString("id")).isEqualTo(learner.id());
        assertThat(restored.json().getString("email")).isEqualTo(learner.email());
        assertThat(restored.etag()).isEqualTo("\"3\"");
        assertThat(learner.api().get("/api/v1/users/me").status()).isEqualTo(200);
        assertThat(TestPeople.events("person.restored")).isEqualTo(restorations + 1);
    }

    @Test
    void anAccountIsNotGivenBackAfterItsTimeOrWhenItsAddressIsAnothers() {
        var late = TestPeople.learner(TestPeople.ACME);
        DATA.execute(
                "update skillforge.users set deleted_at = now() - interval '31 days', is_active = false where id = '"
                        + late.id() + "'");
        assertThat(Problem.of(officer.post(late.path() + "/restoration"), 409, "transition-refused")
                        .getString("detail"))
                .contains("purged for good");
        Problem.of(officer.post(USERS + "/" + UUID.randomUUID() + "/restoration"), 404, "user-unknown");

        var moved = TestPeople.learner(TestPeople.ACME);
        officer.ifMatch(moved.etag()).delete(moved.path());
        var successor = Json.createObjectBuilder(TestPeople.somebody(TestPeople.ACME))
                .add("email", moved.email())
                .build();
        assertThat(officer.post(USERS, successor).status()).isEqualTo(201);
        Problem.of(officer.post(moved.path() + "/restoration"), 409, "email-taken");
    }

    @Test
    void pagesHoldEveryUserOfTheTenantOnce() {
        var made = IntStream.range(0, 7)
                .mapToObj(i -> TestPeople.learner(TestPeople.OTHER).id())
                .toList();
        TestPeople.learner(TestPeople.ACME);
        var ids = new ArrayList<String>();
        var advisor = TestPeople.advisor(TestPeople.OTHER);
        var token = "";
        while (token != null) {
            var page = advisor.get(USERS + "?limit=3" + (token.isEmpty() ? "" : "&pageToken=" + token))
                    .json();
            for (var user : page.getJsonArray("items").getValuesAs(JsonObject.class)) {
                assertThat(user.getString("tenant")).isEqualTo(TestPeople.OTHER);
                ids.add(user.getString("id"));
            }
            token = page.getString("nextPageToken", null);
        }
        assertThat(ids).doesNotHaveDuplicates().isSorted().containsAll(made);
        assertThat(ids.size()).isEqualTo((int) DATA.number("select count(*) from skillforge.users u"
                + " join skillforge.partner_tenancy p on p.id = u.partner_tenant_id"
                + " where p.partner_code = 'other-it' and deleted_at is null"));
    }

    @Test
    void usersAreFoundByReferenceAndAddress() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var found = officer.get(USERS + "?externalRef=" + learner.externalRef()).json();
        assertThat(found.getJsonArray("items")).hasSize(1);
        var own = TestPeople.advisor(TestPeople.ACME);
        assertThat(search(own, learner.email().toUpperCase(Locale.ROOT))).hasSize(1);
        assertThat(search(TestPeople.advisor(TestPeople.OTHER), learner.email()))
                .isEmpty();
        Problem.of(officer.get(USERS + "?email=" + learner.email()), 400, "parameter-invalid");
    }

    private static List<JsonValue> search(Api api, String email) {
        var reply = api.post(
                USERS + "/search",
                Json.createObjectBuilder().add("email", email).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().getJsonArray("items");
    }

    @Test
    void aLearnerSeesAndChangesThemselvesOnly() {
        var me = TestPeople.learner(TestPeople.ACME);
        var other = TestPeople.learner(TestPeople.ACME);
        var reads = TestPeople.events("person.read");
        assertThat(me.api().get("/api/v1/users/me").json().getString("id")).isEqualTo(me.id());
        assertThat(me.api().get(me.path()).status()).isEqualTo(200);
        assertThat(TestPeople.events("person.read")).isEqualTo(reads);
        for (var path : List.of("", "/profile", "/skills", "/experiences", "/assessments")) {
            Problem.of(me.api().get(other.path() + path), 404, "user-unknown");
        }
        var change = TestPeople.details(UUID.randomUUID().toString()).build();
        Problem.of(me.api().ifMatch(other.etag()).put(other.path(), change), 404, "user-unknown");
        Problem.of(me.api().ifMatch(other.etag()).delete(other.path()), 404, "user-unknown");
        Problem.of(me.api().get(USERS), 403, "forbidden");
        Problem.of(me.api().post(USERS, TestPeople.somebody(TestPeople.ACME)), 403, "forbidden");
        assertThat(me.api().ifMatch(me.etag()).put("/api/v1/users/me", change).status())
                .isEqualTo(200);
        assertThat(officer.get(other.path()).json().getString("email")).isEqualTo(other.email());
    }

    @Test
    void aTenantsPeopleSeeTheirTenantOnly() {
        var own = TestPeople.learner(TestPeople.ACME);
        var foreign = TestPeople.learner(TestPeople.OTHER);
        for (var api : List.of(TestPeople.advisor(TestPeople.ACME), TestPeople.partner(TestPeople.ACME))) {
            assertThat(api.get(own.path()).status()).isEqualTo(200);
            Problem.of(api.get(foreign.path()), 404, "user-unknown");
            Problem.of(api.get("/api/v1/users/me"), 400, "parameter-invalid");
            Problem.of(
                    api.ifMatch(own.etag())
                            .put(own.path(), TestPeople.details("x").build()),
                    403,
                    "forbidden");
        }
        Problem.of(Api.as("advisor").get(own.path()), 403, "tenant-required");
        Problem.of(Api.as("data-steward").get(own.path()), 403, "forbidden");
        Problem.of(Api.as().get(own.path()), 403, "forbidden");
        Problem.of(Api.anonymous().get(own.path()), 401, "not-authenticated");
        Problem.of(officer.get(USERS + "/somebody"), 400, "parameter-invalid");
    }

    @Test
    void whatStaffSeeAndChangeIsInTheAudit() {
        var counts = new long[] {
            TestPeople.events("person.created"), TestPeople.events("person.updated"), TestPeople.events("person.read")
        };
        Learner learner = TestPeople.learner(TestPeople.ACME);
        officer.get(learner.path());
        officer.ifMatch(learner.etag())
                .put(
                        learner.path(),
                        TestPeople.details(UUID.randomUUID().toString()).build());
        assertThat(TestPeople.events("person.created")).isEqualTo(counts[0] + 1);
        assertThat(TestPeople.events("person.updated")).isEqualTo(counts[1] + 1);
        assertThat(TestPeople.events("person.read")).isEqualTo(counts[2] + 1);
        var log = DATA.text("select string_agg(a::text, ' ') from skillforge.audit_log a where event like 'person.%'");
        assertThat(log).doesNotContain(learner.id(), learner.email(), learner.externalRef(), "Zumsteg");
    }

    static List<String> pointers(JsonObject problem) {
        return problem.getJsonArray("errors").getValuesAs(JsonObject.class).stream()
                .map(error -> error.getString("pointer"))
                .toList();
    }
}
