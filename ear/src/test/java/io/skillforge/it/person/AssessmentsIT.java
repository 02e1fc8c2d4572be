package io.skillforge.it.person;

import static io.skillforge.it.person.ProfilesAndSkillsIT.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import io.skillforge.it.person.TestPeople.Learner;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Assessments, from their appointment to their end. */
@ServerTest
class AssessmentsIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();
    private static final JsonObject APPOINTMENT = json(
            "{\"type\": \"interest-profiler\", \"instrumentVersion\": \"2.1\", \"scheduledAt\": \"2026-12-24T09:00:00Z\"}");
    private static final JsonObject RESULT = json(
            "{\"score\": {\"overall\": 81.5, \"parts\": {\"logic\": 90}}, \"recommendedOccupation\": \"15-1252.00\"}");

    private final Api advisor = TestPeople.advisor(TestPeople.ACME);

    @BeforeAll
    static void prepare() {
        TestPeople.partners();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run();
    }

    private String schedule(Learner learner) {
        var made = advisor.post(learner.path() + "/assessments", APPOINTMENT);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.json().getString("status")).isEqualTo("scheduled");
        return learner.path() + "/assessments/" + made.json().getString("id");
    }

    @Test
    void anAssessmentGoesFromAppointmentToResult() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var path = schedule(learner);
        Problem.of(learner.api().post(path + "/start"), 428, "if-match-required");
        var started = learner.api().ifMatch("\"1\"").post(path + "/start");
        assertThat(started.json().getString("status")).isEqualTo("processing");
        assertThat(started.etag()).isEqualTo("\"2\"");
        Problem.of(advisor.ifMatch("\"1\"").post(path + "/complete", RESULT), 412, "version-changed");
        Problem.of(learner.api().ifMatch("\"2\"").post(path + "/complete", RESULT), 403, "forbidden");

        var completed = advisor.ifMatch("\"2\"").post(path + "/complete", RESULT);
        assertThat(completed.status()).as(completed.body()).isEqualTo(200);
        var read = learner.api().get(path).json();
        assertThat(read.getString("status")).isEqualTo("completed");
        assertThat(read.getJsonObject("score")).isEqualTo(json("{\"overall\": 81.5, \"parts\": {\"logic\": 90}}"));
        assertThat(read.getString("recommendedOccupation")).isEqualTo("15-1252.00");
        assertThat(read).containsKeys("administeredAt", "completedAt").doesNotContainKey("cancelledAt");
        Problem.of(advisor.ifMatch("\"3\"").post(path + "/cancel"), 409, "transition-refused");
        Problem.of(advisor.ifMatch("\"3\"").post(path + "/start"), 409, "transition-refused");
    }

    @Test
    void aCancelledOneStaysCancelled() {
        var path = schedule(TestPeople.learner(TestPeople.ACME));
        assertThat(advisor.ifMatch("\"1\"").post(path + "/cancel").json().getString("status"))
                .isEqualTo("cancelled");
        for (var step : List.of("/start", "/cancel")) {
            Problem.of(advisor.ifMatch("\"2\"").post(path + step), 409, "transition-refused");
        }
        Problem.of(advisor.ifMatch("\"2\"").post(path + "/complete", RESULT), 409, "transition-refused");
    }

    @Test
    void whatIsNotStartedIsNotCompleted() {
        var path = schedule(TestPeople.learner(TestPeople.ACME));
        Problem.of(advisor.ifMatch("\"1\"").post(path + "/complete", RESULT), 409, "transition-refused");
        assertThat(advisor.get(path).json().getString("status")).isEqualTo("scheduled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                    | /score",
                "{\"score\": {}}                                                       | /score/overall",
                "{\"score\": {\"overall\": 100.5}}                                     | /score/overall",
                "{\"score\": {\"overall\": 1}, \"recommendedOccupation\": \"x\"}       | /recommendedOccupation",
                "{\"score\": {\"overall\": 1}, \"recommendedOccupation\": \"99-9999.00\"}| /recommendedOccupation",
                "{\"score\": {\"overall\": 1}, \"recommendedPathway\": \"01a1fc76-70a3-745c-92e0-a6a1c00d1465\"}"
                        + "| /recommendedPathway"
            })
    void aBadResultIsRefusedByField(String result, String pointer) {
        var path = schedule(TestPeople.learner(TestPeople.ACME));
        advisor.ifMatch("\"1\"").post(path + "/start");
        var reply = advisor.ifMatch("\"2\"").post(path + "/complete", json(result));
        assertThat(UsersIT.pointers(Problem.of(reply, 400, "parameter-invalid")))
                .containsExactly(pointer);
        assertThat(advisor.get(path).json().getString("status")).isEqualTo("processing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"instrumentVersion\": \"1\"}                                            | /type",
                "{\"type\": \"Interest Profiler\", \"instrumentVersion\": \"1\"}           | /type",
                "{\"type\": \"a\", \"instrumentVersion\": \"\"}                            | /instrumentVersion",
                "{\"type\": \"a\", \"instrumentVersion\": \"1\", \"source\": \"elsewhere\"}| /source"
            })
    void aBadAppointmentIsRefusedByField(String appointment, String pointer) {
        var learner = TestPeople.learner(TestPeople.ACME);
        var reply = advisor.post(learner.path() + "/assessments", json(appointment));
        assertThat(UsersIT.pointers(Problem.of(reply, 400, "parameter-invalid")))
                .containsExactly(pointer);
    }

    @Test
    void listsAreByStatusAndInPages() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var first = schedule(learner);
        schedule(learner);
        schedule(learner);
        advisor.ifMatch("\"1\"").post(first + "/cancel");
        var list = learner.path() + "/assessments";
        assertThat(advisor.get(list).json().getJsonArray("items")).hasSize(3);
        assertThat(advisor.get(list + "?status=cancelled").json().getJsonArray("items"))
                .hasSize(1);
        var page = advisor.get(list + "?status=scheduled&limit=1").json();
        assertThat(page.getJsonArray("items")).hasSize(1);
        var token = page.getString("nextPageToken");
        var next = advisor.get(list + "?status=scheduled&limit=1&pageToken=" + token)
                .json();
        assertThat(next.getJsonArray("items")).hasSize(1).isNotEqualTo(page.getJsonArray("items"));
        assertThat(next).doesNotContainKey("nextPageToken");
        Problem.of(advisor.get(list + "?pageToken=" + token), 400, "page-token-invalid");
        Problem.of(advisor.get(list + "?status=lost"), 400, "parameter-invalid");
    }

    @Test
    void nothingIsScheduledForWhomConsentEnded() {
        var learner = TestPeople.learner(TestPeople.ACME);
        block(learner, "notifications");
        assertThat(advisor.post(learner.path() + "/assessments", APPOINTMENT).status())
                .isEqualTo(201);
        block(learner, "analytics");
        Problem.of(advisor.post(learner.path() + "/assessments", APPOINTMENT), 409, "consent-revoked");
        Problem.of(learner.api().post("/api/v1/users/me/assessments", APPOINTMENT), 409, "consent-revoked");
        assertThat(advisor.get(learner.path() + "/assessments").json().getJsonArray("items"))
                .hasSize(1);
    }

    private static void block(Learner learner, String purpose) {
        DATA.execute("insert into skillforge.consent_blocklist"
                + " (user_id, purpose, tenant_id, subject_ref, revocation_id, blocked_at)"
                + " select id, '" + purpose
                + "', partner_tenant_id, decode(repeat('00', 32), 'hex'), gen_random_uuid(),"
                + " now() from skillforge.users where id = '" + learner.id() + "'");
    }

    @Test
    void nobodyElseTouchesThem() {
        var learner = TestPeople.learner(TestPeople.ACME);
        var other = TestPeople.learner(TestPeople.ACME);
        var path = schedule(learner);
        Problem.of(other.api().get(path), 404, "user-unknown");
        Problem.of(other.api().ifMatch("\"1\"").post(path + "/cancel"), 404, "user-unknown");
        Problem.of(other.api().get(path.replace(learner.id(), other.id())), 404, "assessment-unknown");
        var foreign = TestPeople.advisor(TestPeople.OTHER);
        Problem.of(foreign.get(path), 404, "user-unknown");
        Problem.of(foreign.post(learner.path() + "/assessments", APPOINTMENT), 404, "user-unknown");
        Problem.of(
                TestPeople.partner(TestPeople.ACME).post(learner.path() + "/assessments", APPOINTMENT),
                403,
                "forbidden");
        assertThat(advisor.get(path).json().getString("status")).isEqualTo("scheduled");
    }
}
