package io.skillforge.it.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where people want to go, who helps them, and how far they are. */
@ServerTest
class LearningIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();
    private static final String PATHWAYS = "/api/v1/learning-pathways";

    private static String occupation;

    private final Api officer = TestPeople.officer();
    private final Api steward = Api.as("data-steward");

    @BeforeAll
    static void catalog() {
        TestPeople.partners();
        DATA.empty();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/ci")).run().succeeded();
        occupation = DATA.text("select min(onet_code) from skillforge.occupations");
    }

    @Test
    void aPathwayIsCuratedAndItsPastIsKept() {
        var body = pathway("Towards " + UUID.randomUUID());
        var made = steward.post(PATHWAYS, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var path = URI.create(made.location()).getPath();
        Problem.of(steward.post(PATHWAYS, body), 409, "pathway-taken");
        assertThat(Api.anonymous().get(path).json().getJsonArray("steps")).hasSize(2);
        assertThat(Api.anonymous()
                        .get(PATHWAYS + "?occupation=" + occupation)
                        .json()
                        .getJsonArray("items"))
                .isNotEmpty();

        var changed = Json.createObjectBuilder(body).add("description", "Anew").build();
        Problem.of(steward.put(path, changed), 428, "if-match-required");
        var put = steward.ifMatch(made.etag()).put(path, changed);
        assertThat(put.status()).as(put.body()).isEqualTo(200);
        Problem.of(steward.ifMatch(made.etag()).put(path, changed), 412, "version-changed");
        assertThat(steward.ifMatch(put.etag()).delete(path).status()).isEqualTo(204);

        Problem.of(Api.anonymous().get(path), 404, "pathway-unknown");
        assertThat(steward.get(path + "/history").json().getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(change -> change.getString("change"))
                .containsExactly("deleted", "updated", "created");
        Problem.of(Api.anonymous().post(PATHWAYS, body), 401, "not-authenticated");
        Problem.of(TestPeople.advisor(TestPeople.ACME).post(PATHWAYS, body), 403, "forbidden");
    }

    @Test
    void progressIsRecordedByTheLearnerAndTheAdvisor() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var pathway = steward.post(PATHWAYS, pathway("Along " + UUID.randomUUID()))
                .json()
                .getString("id");
        var step = Json.createObjectBuilder()
                .add("pathway", pathway)
                .add("status", "started")
                .add("percent", 0)
                .build();
        assertThat(learner.api().post("/api/v1/users/me/progress", step).status())
                .isEqualTo(201);
        var further = Json.createObjectBuilder(step)
                .add("status", "advanced")
                .add("percent", 50)
                .build();
        var advisor = TestPeople.advisor(TestPeople.ACME);
        assertThat(advisor.post(learner.path() + "/progress", further).status()).isEqualTo(201);

        var page = learner.api().get("/api/v1/users/me/progress?limit=1").json();
        assertThat(page.getJsonArray("items")).hasSize(1);
        assertThat(page.containsKey("nextPageToken")).isTrue();
        var unknown = Json.createObjectBuilder(step)
                .add("pathway", UUID.randomUUID().toString())
                .build();
        Problem.of(advisor.post(learner.path() + "/progress", unknown), 400, "parameter-invalid");
        Problem.of(
                TestPeople.advisor(TestPeople.OTHER).post(learner.path() + "/progress", step), 404, "user-unknown");
    }

    @Test
    void rolesAreSavedAndForgotten() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var path = "/api/v1/users/me/saved-roles";
        var role = Json.createObjectBuilder().add("interest", 5).build();

        var saved = learner.api().put(path + "/" + occupation, role);
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(learner.api().get(path).json().getJsonArray("items")).hasSize(1);
        Problem.of(learner.api().put(path + "/99-9999.99", role), 404, "occupation-unknown");
        Problem.of(learner.api().put(path + "/cook", role), 400, "parameter-invalid");
        assertThat(learner.api().delete(path + "/" + occupation).status()).isEqualTo(204);
        Problem.of(learner.api().delete(path + "/" + occupation), 404, "saved-role-unknown");
        var foreign = TestPeople.learner(TestPeople.OTHER);
        Problem.of(
                learner.api().put(foreign.path() + "/saved-roles/" + occupation, role), 404, "user-unknown");
    }

    @Test
    void aPairIsActiveOnceAndOfOnePartner() {
        var advisee = TestPeople.learner(TestPeople.ACME);
        var advisor = TestPeople.learner(TestPeople.ACME);
        var stranger = TestPeople.learner(TestPeople.OTHER);
        var path = advisee.path() + "/advisor-assignments";

        var assigned = officer.post(path, advisor(advisor.id()));
        assertThat(assigned.status()).as(assigned.body()).isEqualTo(201);
        Problem.of(officer.post(path, advisor(advisor.id())), 409, "assignment-taken");
        Problem.of(officer.post(path, advisor(stranger.id())), 400, "parameter-invalid");
        Problem.of(officer.post(path, advisor(advisee.id())), 400, "parameter-invalid");
        var close = path + "/" + assigned.json().getString("id") + "/close";
        Problem.of(officer.post(close), 428, "if-match-required");
        var closed = officer.ifMatch(assigned.etag()).post(close);
        assertThat(closed.status()).as(closed.body()).isEqualTo(200);
        Problem.of(officer.ifMatch(closed.etag()).post(close), 409, "transition-refused");
        assertThat(officer.post(path, advisor(advisor.id())).status()).isEqualTo(201);
        for (var api : List.of(advisee.api(), advisor.api())) {
            assertThat(api.get("/api/v1/users/me/advisor-assignments").json().getJsonArray("items"))
                    .hasSize(2);
        }
        assertThat(stranger.api()
                        .get("/api/v1/users/me/advisor-assignments")
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void aResumeIsSealedAndOpenedForThoseWhoMay() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var body = Json.createObjectBuilder()
                .add("fileRef", "resumes/one.pdf")
                .add("content", Json.createObjectBuilder().add("summary", "Planted-Sentence-9"))
                .build();
        var made = learner.api().post("/api/v1/users/me/resume-ingestions", body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var path = URI.create(made.location()).getPath();

        assertThat(learner.api().get(path).json().getJsonObject("content").getString("summary"))
                .isEqualTo("Planted-Sentence-9");
        var row = DATA.text(
                "select r::text from skillforge.resume_ingestions r where id = cast(? as uuid)",
                made.json().getString("id"));
        assertThat(row).doesNotContain("Planted").contains("acme-it");
        Problem.of(TestPeople.advisor(TestPeople.OTHER).get(path), 404, "user-unknown");
        assertThat(TestPeople.advisor(TestPeople.ACME).get(path).status()).isEqualTo(200);
    }

    @Test
    void activityIsAppendedByThePersonOnly() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var body = Json.createObjectBuilder()
                .add("activity", "occupation.viewed")
                .add("objectType", "occupation")
                .add("objectId", "15-1252.00")
                .build();
        assertThat(learner.api().post("/api/v1/users/me/activity", body).status())
                .isEqualTo(201);
        assertThat(officer.get(learner.path() + "/activity").json().getJsonArray("items"))
                .hasSize(1);
        Problem.of(officer.post(learner.path() + "/activity", body), 403, "forbidden");
        Problem.of(TestPeople.advisor(TestPeople.OTHER).get(learner.path() + "/activity"), 404, "user-unknown");
    }

    private static JsonObject advisor(String id) {
        return Json.createObjectBuilder().add("advisor", id).build();
    }

    private static JsonObject pathway(String title) {
        return Json.createObjectBuilder()
                .add("title", title)
                .add("occupation", occupation)
                .add(
                        "steps",
                        Json.createArrayBuilder()
                                .add(Json.createObjectBuilder()
                                        .add("title", "Look around")
                                        .add("days", 7))
                                .add(Json.createObjectBuilder().add("title", "Practise")))
                .build();
    }
}
