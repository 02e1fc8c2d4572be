package io.skillforge.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people say about themselves, and the skills they have. */
@ServerTest
class ProfilesAndSkillsIT {

    @BeforeAll
    static void prepare() {
        TestPeople.partners();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run();
    }

    @Test
    void aProfileIsToldOnceAndThenAnew() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var api = learner.api();
        var path = "/api/v1/users/me/profile";
        Problem.of(api.get(path), 404, "profile-unknown");
        var profile = json("{\"headline\": \"Nurse\", \"goals\": \"two\\nlines\", \"yearsExperience\": 4.5}");
        Problem.of(api.ifMatch("\"1\"").put(path, profile), 404, "profile-unknown");
        var told = api.put(path, profile);
        assertThat(told.status()).as(told.body()).isEqualTo(201);
        assertThat(told.etag()).isEqualTo("\"1\"");
        Problem.of(api.put(path, profile), 428, "if-match-required");

        var anew = api.ifMatch(told.etag()).put(path, json("{\"summary\": \"Tidy\"}"));
        assertThat(anew.status()).as(anew.body()).isEqualTo(200);
        assertThat(anew.etag()).isEqualTo("\"2\"");
        Problem.of(api.ifMatch(told.etag()).put(path, profile), 412, "version-changed");
        var read = api.get(path).json();
        assertThat(read.getString("summary")).isEqualTo("Tidy");
        assertThat(read).doesNotContainKeys("headline", "goals", "yearsExperience");
    }

    @Test
    void staffReadAProfileAndDoNotWriteIt() {
        var learner = TestPeople.learner(TestPeople.ACME);
        learner.api().put("/api/v1/users/me/profile", json("{\"headline\": \"Nurse\"}"));
        var path = learner.path() + "/profile";
        for (var api : List.of(TestPeople.advisor(TestPeople.ACME), TestPeople.partner(TestPeople.ACME))) {
            assertThat(api.get(path).json().getString("headline")).isEqualTo("Nurse");
            Problem.of(api.ifMatch("\"1\"").put(path, json("{}")), 403, "forbidden");
        }
        Problem.of(TestPeople.advisor(TestPeople.OTHER).get(path), 404, "user-unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"headline\": \"a\\u0007b\"}     | /headline",
                "{\"summary\": \"a\\u0000b\"}      | /summary",
                "{\"yearsExperience\": -1}         | /yearsExperience",
                "{\"yearsExperience\": 80.5}       | /yearsExperience",
                "{\"yearsExperience\": 1.25}       | /yearsExperience"
            })
    void aBadProfileIsRefusedByField(String body, String pointer) {
        var learner = TestPeople.learner(TestPeople.ACME);
        var problem = Problem.of(learner.api().put("/api/v1/users/me/profile", json(body)), 400, "parameter-invalid");
        assertThat(UsersIT.pointers(problem)).containsExactly(pointer);
    }

    @Test
    void skillsAreASet() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var skills = "/api/v1/users/me/skills";
        var api = learner.api();
        assertThat(api.get(skills).json().getJsonArray("items")).isEmpty();
        var added = api.put(skills + "/postgresql", json("{\"proficiency\": 3, \"years\": 2.5}"));
        assertThat(added.status()).as(added.body()).isEqualTo(200);
        api.put(skills + "/2.A.1.a", json("{\"proficiency\": 1}"));
        api.put(skills + "/postgresql", json("{\"proficiency\": 5}"));

        var items = TestPeople.advisor(TestPeople.ACME)
                .get(learner.path() + "/skills")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(items).extracting(item -> item.getString("code")).containsExactly("2.A.1.a", "postgresql");
        assertThat(items.get(1).getInt("proficiency")).isEqualTo(5);
        assertThat(items.get(1)).doesNotContainKey("years");
        assertThat(items.get(1).getString("source")).isEqualTo("user_submitted");

        assertThat(api.delete(skills + "/postgresql").status()).isEqualTo(204);
        Problem.of(api.delete(skills + "/postgresql"), 404, "skill-unknown");
        assertThat(api.get(skills).json().getJsonArray("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql    | {\"proficiency\": 6}               | 400 | parameter-invalid",
                "postgresql    | {}                                 | 400 | parameter-invalid",
                "postgresql    | {\"proficiency\": 1, \"years\": -1}| 400 | parameter-invalid",
                "postgresql    | {\"proficiency\": \"high\"}        | 400 | body-unreadable",
                "no-such-skill | {\"proficiency\": 1}               | 404 | skill-unknown"
            })
    void aBadSkillIsRefused(String code, String body, int status, String slug) {
        var learner = TestPeople.learner(TestPeople.ACME);
        Problem.of(learner.api().put("/api/v1/users/me/skills/" + code, json(body)), status, slug);
    }

    @Test
    void nobodyElseTouchesSkills() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var other = TestPeople.learner(TestPeople.ACME);
        var path = learner.path() + "/skills/postgresql";
        var skill = json("{\"proficiency\": 1}");
        Problem.of(other.api().put(path, skill), 404, "user-unknown");
        Problem.of(other.api().delete(path), 404, "user-unknown");
        Problem.of(TestPeople.advisor(TestPeople.ACME).put(path, skill), 403, "forbidden");
        Problem.of(Api.anonymous().put(path, skill), 401, "not-authenticated");
    }

    static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }
}
