package io.skillforge.it.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import io.skillforge.schema.fixture.TestPeople;
import io.skillforge.schema.fixture.TestPostgres;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every door to a purge. Each test has a tenant of its own, and no run goes beyond it: others have old rows too. */
@ServerTest
class RetentionDoorsIT {

    private static final ReferenceData DATA = ReferenceData.ofServer();
    private static final int EXPIRED = 4;

    private final Purges purges = new Purges(Api.anonymous());
    private final UUID person = UUID.randomUUID();
    private String tenant;

    @BeforeEach
    void addAPerson() throws SQLException {
        var id = UUID.randomUUID();
        try (var connection = TestPostgres.connect(TestServer.database())) {
            TestPeople.addReference(connection);
            TestPeople.addTenant(connection, id);
            TestPeople.addPerson(connection, id, person);
        }
        // Keys that nobody made would be in the way of those who rotate keys, and no partner listens there.
        DATA.execute("delete from skillforge.subject_keys where tenant_id = '" + id + "'");
        DATA.execute("delete from skillforge.outbox where tenant_id = '" + id + "'");
        tenant = DATA.text("select partner_code from skillforge.partner_tenancy where id = ?", id);
    }

    @Test
    void aPlanIsReviewedApprovedByAnotherAndCarriedOutAsItIs() {
        var plan = purges.planned(asking());

        assertThat(plan.getString("status")).isEqualTo("planned");
        assertThat(plan.getBoolean("dryRun")).isTrue();
        assertThat(Purges.rows(plan, "notifications", "delete")).isEqualTo(EXPIRED);
        assertThat(notifications()).isEqualTo(12);
        var id = plan.getString("runId");
        reviewed(id);

        Problem.of(purges.carryOut(id), 409, "retention-run-state");
        Problem.of(purges.approveOwn(id), 403, "approval-own");
        purges.approve(id);
        var done = purges.carriedOut(id);

        assertThat(done.getString("status")).as(done.toString()).isEqualTo("succeeded");
        assertThat(done.getBoolean("dryRun")).isFalse();
        assertThat(done.getJsonObject("counts")).isEqualTo(plan.getJsonObject("counts"));
        assertThat(done.getJsonObject("drift")).isEmpty();
        assertThat(notifications()).isEqualTo(12 - EXPIRED);
        Problem.of(purges.carryOut(id), 409, "retention-run-state");
    }

    private void reviewed(String plan) {
        var items = purges.officer().get(Purges.PLANS + "/" + plan + "/items").json();
        var item = items.getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getInt("planned") > 0)
                .findFirst()
                .orElseThrow();
        assertThat(item.getString("dataset")).isEqualTo("notifications");
        assertThat(item.getString("oldest")).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(item.getJsonArray("sample")).isNotEmpty();
        assertThat(item.toString()).doesNotContain("ref-" + person);
        var csv = purges.officer().get(Purges.PLANS + "/" + plan + "/review.csv");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body().lines().filter(line -> line.startsWith("notifications,")))
                .hasSize(1)
                .allSatisfy(line -> assertThat(line).contains("template_key"));
    }

    @Test
    void whatIsHeldSinceMakesThePlanStale() {
        var id = purges.planned(asking()).getString("runId");
        purges.approve(id);
        var hold = purges.officer()
                .post(
                        "/api/v1/compliance/retention/holds",
                        Json.createObjectBuilder()
                                .add("user", person.toString())
                                .add("reason", "Case 2026-0117")
                                .build());
        assertThat(hold.status()).as(hold.body()).isEqualTo(201);

        assertThat(purges.carriedOut(id).getString("status")).isEqualTo("stale");
        assertThat(notifications()).isEqualTo(12);
        var release = purges.officer()
                .post("/api/v1/compliance/retention/holds/" + hold.json().getString("id") + "/release");
        assertThat(release.json().containsKey("releasedAt")).isTrue();
    }

    @Test
    void theQueueDoesTheSameInItsTurn() {
        var asked = purges.ask(asking().add("queue", true));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);

        var run = purges.rested(asked.json().getString("runId"));

        assertThat(run.getString("status")).isEqualTo("planned");
        assertThat(Purges.rows(run, "notifications", "delete")).isEqualTo(EXPIRED);
        Problem.of(purges.approveOwn(run.getString("runId")), 403, "approval-own");
    }

    @Test
    void theJobOfTheConsoleOnlyPlansUnlessItIsTold() {
        var run = purges.job("tenant", tenant, "datasets", "notifications").succeeded();

        assertThat(run.log().getBoolean("dryRun")).isTrue();
        assertThat(run.log().getString("location")).isEqualTo("tenant " + tenant);
        assertThat(run.execution().getString("exitStatus")).isEqualTo("planned");
        assertThat(run.counts("notifications").getInt("retired")).isEqualTo(EXPIRED);
        assertThat(notifications()).isEqualTo(12);
    }

    @Test
    void whoLaunchesTheJobIsTheAuthorOfItsPlan() {
        var both = Api.anonymous().withRoles("officer-and-admin", "platform-admin", "compliance-officer");
        var parameters = Json.createObjectBuilder().add("tenant", tenant).add("datasets", "notifications");
        var launched = both.post(
                Purges.EXECUTIONS,
                Json.createObjectBuilder().add("parameters", parameters).build());
        assertThat(launched.status()).as(launched.body()).isEqualTo(202);
        var run = purges.rested(launched.json().getJsonObject("parameters").getString("run-id"));

        assertThat(run.getString("status")).isEqualTo("planned");
        Problem.of(both.post(Purges.PLANS + "/" + run.getString("runId") + "/approval"), 403, "approval-own");
        Problem.of(
                Api.as("platform-admin").post(Purges.PLANS + "/" + run.getString("runId") + "/approval"),
                403,
                "forbidden");
        purges.approve(run.getString("runId"));
    }

    @Test
    void theJobSaysWhyItFailed() {
        var run = purges.job("plan", UUID.randomUUID().toString());

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason()).isNotBlank();
        assertThat(run.execution().getString("exitStatus")).startsWith("Error: ");
    }

    @Test
    void theJobIsNotLaunchedForATenantThatThereIsNot() {
        var parameters = Json.createObjectBuilder().add("tenant", "nobody-knows");
        var reply = Api.as("platform-admin")
                .post(
                        Purges.EXECUTIONS,
                        Json.createObjectBuilder().add("parameters", parameters).build());
        Problem.of(reply, 404, "tenant-unknown");
    }

    @Test
    void refusesCutoffsThatAreNoneAndDatasetsItDoesNotKnow() {
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        Problem.of(purges.ask(asking().add("before", tomorrow)), 400, "retention-plan-invalid");
        Problem.of(
                purges.ask(Json.createObjectBuilder()
                        .add("tenant", tenant)
                        .add("datasets", Json.createArrayBuilder().add("no_such_dataset"))),
                404,
                "retention-dataset-unknown");
        assertThat(purges.ask(Json.createObjectBuilder().add("tenant", "nobody-knows"))
                        .status())
                .isBetween(400, 404);
        Problem.of(purges.officer().get(Purges.PLANS + "/" + UUID.randomUUID()), 404, "retention-run-unknown");
    }

    @Test
    void showsThePoliciesAndWhatTheyMeanNow() {
        var policies = purges.officer()
                .get("/api/v1/compliance/retention/policies")
                .json()
                .getJsonArray("items");

        assertThat(policies.getValuesAs(JsonObject.class)).anySatisfy(policy -> {
            assertThat(policy.getString("dataset")).isEqualTo("notifications");
            assertThat(policy.getString("keep")).isEqualTo("P180D");
            assertThat(Instant.parse(policy.getString("cutoff")))
                    .isBefore(Instant.now().minus(Duration.ofDays(179)));
        });
    }

    @Test
    void theMetersTellHowRetentionIsDoing() {
        assertThat(Api.anonymous(TestServer.management()).get("/metrics").body())
                .containsPattern("skillforge_retention_last_run_age_seconds\\{[^}]*job=\"retention-purge\"")
                .containsPattern("skillforge_retention_last_run_age_seconds\\{[^}]*job=\"retention-monitor\"")
                .containsPattern("skillforge_retention_overdue_rows\\{[^}]*dataset=\"users\"")
                .contains("skillforge_retention_plans_waiting", "skillforge_retention_months_ahead");
    }

    private JsonObjectBuilder asking() {
        return Json.createObjectBuilder()
                .add("tenant", tenant)
                .add("datasets", Json.createArrayBuilder().add("notifications"));
    }

    private long notifications() {
        return DATA.number("select count(*) from skillforge.notifications where user_id = ?", person);
    }
}
