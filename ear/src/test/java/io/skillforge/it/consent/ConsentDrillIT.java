package io.skillforge.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Await;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Drills and bulk revocations, over REST and as a job. */
@ServerTest
class ConsentDrillIT {

    private static final String RUNS = "/api/v1/compliance/consent-revocations";
    private static final String JOB = "/api/v1/operations/jobs/consent-revocation/executions";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final ReferenceData DATA = ReferenceData.ofServer();
    private static final Api OFFICER = Api.as("compliance-officer");

    @Test
    void aDrillCountsWhatTheRunThenDoes() {
        var tenant = Subjects.tenant();
        var user = tenant.person();
        var before = PersonRows.of(user);

        var drill = run(asking("user", user.toString())
                .add("purposes", Json.createArrayBuilder().add("all")));

        assertThat(drill.getBoolean("dryRun")).isTrue();
        assertThat(drill.getInt("subjects")).isEqualTo(1);
        assertThat(before.changesTo(PersonRows.of(user))).isEmpty();
        assertThat(revocations(drill)).isZero();

        var done = run(asking("user", "ref-" + user)
                .add("purposes", Json.createArrayBuilder().add("all"))
                .add("dryRun", false)
                .add("reason", "Asked by letter"));

        assertThat(done.getJsonObject("counts")).isEqualTo(drill.getJsonObject("counts"));
        assertThat(done.getJsonObject("counts").getJsonObject("notifications").getInt("set"))
                .isEqualTo(4);
        assertThat(done.getJsonObject("progress").getInt("done")).isEqualTo(1);
        assertThat(done.getString("reason")).isEqualTo("Asked by letter");
        assertThat(revocations(done)).isEqualTo(1);
    }

    @Test
    void aPartnersPeopleAreDoneOnceAndNobodyElse() {
        var tenant = Subjects.tenant();
        var one = tenant.person();
        var two = tenant.person();
        var stranger = Subjects.tenant().person();
        var before = PersonRows.of(stranger);

        var done = run(asking("tenant", tenant.code()).add("dryRun", false));

        assertThat(done.getInt("subjects")).as("with the advisor").isEqualTo(3);
        assertThat(done.getJsonArray("purposes").toString()).isEqualTo("[\"marketing\",\"notifications\"]");
        assertThat(blocks(one)).isEqualTo(2);
        assertThat(blocks(two)).isEqualTo(2);
        assertThat(before.changesTo(PersonRows.of(stranger))).isEmpty();

        var rows = PersonRows.of(one);
        var again = run(asking("tenant", tenant.code()).add("dryRun", false));

        assertThat(again.getJsonObject("progress").getInt("unchanged")).isEqualTo(3);
        assertThat(rows.changesTo(PersonRows.of(one)))
                .extracting(PersonRows.Change::table)
                .as("the moment of the newest decision alone")
                .isSubsetOf("consent_grants");
    }

    @Test
    void aRunThroughTheQueueIsFollowedToItsEnd() {
        var tenant = Subjects.tenant();
        var one = tenant.person();
        var two = tenant.person();

        var done = run(asking("tenant", tenant.code()).add("dryRun", false).add("queue", true));

        assertThat(done.getString("status")).isEqualTo("succeeded");
        assertThat(done.getJsonObject("progress").getInt("done")).isEqualTo(3);
        assertThat(done.getJsonObject("counts").getJsonObject("notifications").getInt("set"))
                .isEqualTo(8);
        assertThat(DATA.number(
                        "select count(*) from skillforge.consent_events where run_id = ? and status = 'applied'",
                        UUID.fromString(done.getString("runId"))))
                .isEqualTo(3);
        assertThat(DATA.number(
                        "select count(*) from skillforge.outbox where type = 'consent.revoked' and group_key in (?, ?)",
                        one.toString(),
                        two.toString()))
                .isEqualTo(2);
        assertThat(revocations(done)).isEqualTo(3);
    }

    @Test
    void theJobOfTheConsoleDoesTheSame() {
        var tenant = Subjects.tenant();
        var user = tenant.person();
        var before = PersonRows.of(user);

        var drill = job("tenant", tenant.code());
        assertThat(drill.succeeded().log().getString("location")).isEqualTo("tenant " + tenant.code());
        assertThat(before.changesTo(PersonRows.of(user))).isEmpty();

        var done = job("user", user.toString(), "mode", "execute", "purpose", "analytics")
                .succeeded();

        assertThat(done.counts("progress_history").getInt("retired")).isEqualTo(4);
        assertThat(done.counts("assessments").getInt("updated")).isEqualTo(2);
        assertThat(done.steps()).extracting(step -> step.getString("step")).contains("plan", "revoke", "settle");
        var run = OFFICER.get("/api/v1/compliance/runs/" + done.log().getString("runId"));
        assertThat(run.json().getString("status")).isEqualTo("succeeded");
        assertThat(run.json().getString("scope")).isEqualTo("user");
        assertThat(revocations(run.json())).isEqualTo(1);
    }

    @Test
    void theJobSaysWhyItFailed() {
        var run = job("tenant", "nobody-knows");

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).isNotBlank();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Problem.of(start(asking("tenant", "nobody-knows")), 404, "tenant-unknown");
        Problem.of(start(asking("user", UUID.randomUUID().toString())), 404, "user-unknown");
        Problem.of(start(asking("user", "ref-nobody")), 404, "user-unknown");
        Problem.of(OFFICER.get("/api/v1/compliance/runs/" + UUID.randomUUID()), 404, "run-unknown");
    }

    @Test
    void refusesToGuessWhomItConcerns() {
        Problem.of(start(Json.createObjectBuilder()), 400, "consent-run-invalid");
        Problem.of(start(asking("tenant", "direct").add("all", true)), 400, "consent-run-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"advisor", "partner", "learner", "data-steward", "release-manager"})
    void isForOfficers(String role) {
        var reply = Api.ofTenant("direct", "somebody", role)
                .post(RUNS, asking("tenant", "direct").build());

        assertThat(reply.status()).isEqualTo(403);
    }

    private static JsonObjectBuilder asking(String scope, String whom) {
        return Json.createObjectBuilder().add(scope, whom);
    }

    private static Api.Reply start(JsonObjectBuilder request) {
        return OFFICER.post(RUNS, request.build());
    }

    /** Starts a run, and answers it as it is at its end. */
    private static JsonObject run(JsonObjectBuilder request) {
        var started = start(request);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        var path = URI.create(started.location()).getPath();
        var ended = Await.until(path + " has ended", LONGEST, () -> Optional.of(
                        OFFICER.get(path).json())
                .filter(run -> !run.getString("status").equals("running")));
        assertThat(ended.getString("status")).as(ended.toString()).isEqualTo("succeeded");
        return ended;
    }

    private static Refresh.Run job(String... parameters) {
        var values = Json.createObjectBuilder();
        for (var i = 0; i < parameters.length; i += 2) {
            values.add(parameters[i], parameters[i + 1]);
        }
        var reply = Api.admin()
                .post(JOB, Json.createObjectBuilder().add("parameters", values).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return Refresh.await(
                Api.admin(), JOB, reply.json().getJsonNumber("executionId").longValue());
    }

    private static int revocations(JsonObject run) {
        return OFFICER.get("/api/v1/consent/revocations?runId=" + run.getString("runId"))
                .json()
                .getJsonArray("items")
                .size();
    }

    private static long blocks(UUID user) {
        return DATA.number("select count(*) from skillforge.consent_blocklist where user_id = ?", user);
    }
}
