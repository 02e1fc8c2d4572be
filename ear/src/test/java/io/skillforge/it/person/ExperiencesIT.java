package io.skillforge.it.person;

import static io.skillforge.it.person.ProfilesAndSkillsIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import io.skillforge.it.person.TestPeople.Learner;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people have worked. */
@ServerTest
class ExperiencesIT {

    private static final String MINE = "/api/v1/users/me/experiences";
    private static final ReferenceData DATA = ReferenceData.ofServer();

    @BeforeAll
    static void prepare() {
        TestPeople.partners();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run();
    }

    private static JsonObjectBuilder work() {
        return Json.createObjectBuilder()
                .add("occupation", "15-1252.00")
                .add("title", "Developer")
                .add("startDate", "2020-02-29")
                .add("employer", "Uhrenfabrik Biel")
                .add("employmentType", "full-time")
                .add("location", json("{\"city\": \"Biel\", \"country\": \"CH\"}"));
    }

    private static String add(Learner learner) {
        var made = learner.api().post(MINE, work().build());
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.location())
                .endsWith(learner.path() + "/experiences/" + made.json().getString("id"));
        assertThat(made.etag()).isEqualTo("\"1\"");
        return made.json().getString("id");
    }

    @Test
    void anExperienceIsAddedChangedAndRemoved() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var path = MINE + "/" + add(learner);
        var read = learner.api().get(path);
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.json().getString("employer")).isEqualTo("Uhrenfabrik Biel");
        assertThat(read.json().getString("occupationTitle")).isEqualTo("Software Developers");
        assertThat(read.json().getString("startDate")).isEqualTo("2020-02-29");
        assertThat(read.json().getString("source")).isEqualTo("user_submitted");
        assertThat(read.json().getJsonObject("location")).isEqualTo(json("{\"city\":\"Biel\",\"country\":\"CH\"}"));

        var change = work().remove("employer")
                .remove("location")
                .add("endDate", "2020-02-29")
                .build();
        Problem.of(learner.api().put(path, change), 428, "if-match-required");
        var changed = learner.api().ifMatch("\"1\"").put(path, change);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.json()).doesNotContainKeys("employer", "location");
        Problem.of(learner.api().ifMatch("\"1\"").put(path, change), 412, "version-changed");

        Problem.of(learner.api().delete(path), 428, "if-match-required");
        Problem.of(learner.api().ifMatch("\"1\"").delete(path), 412, "version-changed");
        assertThat(learner.api().ifMatch("\"2\"").delete(path).status()).isEqualTo(204);
        Problem.of(learner.api().get(path), 404, "experience-unknown");
    }

    @Test
    void theEmployerLiesSealed() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var id = UUID.fromString(add(learner));
        var row = DATA.text("select x::text from skillforge.experiences x where id = ?", id);
        var hex = DATA.text("select encode(convert_to('Uhrenfabrik', 'UTF8'), 'hex')");
        assertThat(row).doesNotContain("Uhrenfabrik", hex).contains("Developer");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "occupation     | null                      | /occupation",
                "occupation     | \"developer\"             | /occupation",
                "occupation     | \"99-9999.00\"            | /occupation",
                "title          | null                      | /title",
                "title          | \" \"                     | /title",
                "endDate        | \"2020-02-28\"            | /endDate",
                "employmentType | \"Full Time\"             | /employmentType",
                "employer       | \"a\\u0000b\"             | /employer",
                "location       | {\"country\": \"Swiss\"}  | /location/country",
                "location       | {\"city\": \"a\\tb\"}     | /location/city"
            })
    void whatIsWrongIsToldByField(String field, String value, String pointer) {
        var learner = TestPeople.learner(TestPeople.ACME);
        var body = value.equals("null")
                ? work().remove(field)
                : work().add(field, json("{\"v\": " + value + "}").get("v"));
        var reply = learner.api().post(MINE, body.build());
        assertThat(UsersIT.pointers(Problem.of(reply, 400, "parameter-invalid")))
                .containsExactly(pointer);
        assertThat(reply.body()).doesNotContain("Uhrenfabrik", "Swiss");
        assertThat(learner.api().get(MINE).json().getJsonArray("items")).isEmpty();
    }

    @Test
    void aDayThatIsNoneIsNoBody() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var body = work().add("startDate", "2021-02-29").build();
        Problem.of(learner.api().post(MINE, body), 400, "body-unreadable");
    }

    @Test
    void pagesHoldEveryExperienceOnce() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var made = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            made.add(add(learner));
        }
        var advisor = TestPeople.advisor(TestPeople.ACME);
        var found = new ArrayList<String>();
        var query = "?limit=2";
        while (query != null) {
            var page = advisor.get(learner.path() + "/experiences" + query).json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> found.add(item.getString("id")));
            var token = page.getString("nextPageToken", null);
            query = token == null ? null : "?limit=2&pageToken=" + token;
        }
        assertThat(found).containsExactlyElementsOf(made);
        var other = TestPeople.learner(TestPeople.ACME);
        var token = advisor.get(learner.path() + "/experiences?limit=2").json().getString("nextPageToken");
        Problem.of(advisor.get(other.path() + "/experiences?limit=2&pageToken=" + token), 400, "page-token-invalid");
    }

    @Test
    void nobodyElseTouchesThem() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var other = TestPeople.learner(TestPeople.ACME);
        var path = learner.path() + "/experiences/" + add(learner);
        Problem.of(other.api().get(path), 404, "user-unknown");
        Problem.of(other.api().ifMatch("\"1\"").delete(path), 404, "user-unknown");
        // Somebody else's experience under one's own address.
        var crossed = path.replace(learner.id(), other.id());
        Problem.of(other.api().get(crossed), 404, "experience-unknown");
        Problem.of(other.api().ifMatch("\"1\"").put(crossed, work().build()), 404, "experience-unknown");
        Problem.of(TestPeople.officer().get(crossed), 404, "experience-unknown");
        Problem.of(TestPeople.advisor(TestPeople.OTHER).get(path), 404, "user-unknown");
        Problem.of(
                TestPeople.advisor(TestPeople.ACME).post(learner.path() + "/experiences", work().build()),
                403,
                "forbidden");
        assertThat(learner.api().get(path).status()).isEqualTo(200);
    }

    @Test
    void aDeletedAccountForgetsWhereItWorkedAndWhatItSaved() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var stays = TestPeople.learner(TestPeople.ACME);
        var gone = UUID.fromString(add(learner));
        var kept = UUID.fromString(add(stays));
        var save = "insert into skillforge.saved_roles (user_id, occupation_id, tenant_id)"
                + " select u.id, o.id, u.partner_tenant_id from skillforge.users u, skillforge.occupations o"
                + " where o.onet_code = '15-1252.00' and u.id = '%s'";
        DATA.execute(save.formatted(learner.id()));
        DATA.execute(save.formatted(stays.id()));

        assertThat(learner.api().ifMatch(learner.etag()).delete(learner.path()).status())
                .isEqualTo(204);

        var state = "select (employer_name is null) || ' ' || (location is null) || ' ' || row_version"
                + " from skillforge.experiences where id = ?";
        assertThat(DATA.text(state, gone)).isEqualTo("true true 2");
        assertThat(DATA.text(state, kept)).isEqualTo("false false 1");
        var saved = "select count(*) from skillforge.saved_roles where user_id = ?";
        assertThat(DATA.number(saved, UUID.fromString(learner.id()))).isZero();
        assertThat(DATA.number(saved, UUID.fromString(stays.id()))).isEqualTo(1);
        assertThat(DATA.text("select details from skillforge.audit_log where event = 'person.deleted'"
                        + " order by occurred_at desc limit 1"))
                .contains("\"savedRoles\":1", "\"experiences\":1");
    }
}
