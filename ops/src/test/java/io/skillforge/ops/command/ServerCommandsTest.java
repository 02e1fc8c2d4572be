package io.skillforge.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.ops.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerCommandsTest {
    private static final String EXECUTIONS = "/api/v1/operations/jobs/onet-refresh/executions";

    @TempDir
    Path root;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void launchesAndSaysWhereToLook() {
        server.on("POST " + EXECUTIONS, 202, executionJson("starting", ""));

        var run = run("etl", "onet", "--location", "release.zip", "--dry-run", "--reject-threshold", "2.5");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .isEqualTo("Execution 7 of onet-refresh has begun; see it with skillforge jobs show"
                        + " onet-refresh 7 --follow.\n");
        assertThat(server.requests())
                .containsExactly("POST " + EXECUTIONS + " {\"parameters\":{\"location\":\""
                        + Path.of("release.zip").toAbsolutePath()
                        + "\",\"dry-run\":\"true\",\"force\":\"false\",\"reject-threshold\":\"2.5\"}}");
    }

    @Test
    void followsToTheEnd() {
        server.on("POST " + EXECUTIONS, 202, executionJson("starting", ""))
                .on("GET " + EXECUTIONS + "/7", 200, executionJson("started", ""))
                .on("GET " + EXECUTIONS + "/7", 200, executionJson("started", ",\"runId\":\"r1\""))
                .on("GET " + EXECUTIONS + "/7", 200, executionJson("completed", ",\"runId\":\"r1\""))
                .on("GET /api/v1/operations/runs/r1", 200, runJson("running", ""))
                .on("GET /api/v1/operations/runs/r1", 200, runJson("succeeded", ""));

        var run = run("etl", "onet", "--location", "x", "--follow");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEqualTo("""
                Execution 7 of onet-refresh has begun; it goes on when this command is interrupted.
                acquire: begun
                acquire: succeeded, 5 rows, 1.0 s
                """);
        assertThat(run.out()).isEqualTo("""
                Run r1 (onet 30.1) succeeded.

                attempt  step     status     rows  took
                      1  acquire  succeeded     5  1.0 s

                table   inserted  updated  unchanged  retired
                skills         3        0          0        0
                """);
    }

    @Test
    void endsWithOneWhenTheRunFailed() {
        server.on("POST " + EXECUTIONS + "/6/restart", 202, executionJson("starting", ""))
                .on("GET " + EXECUTIONS + "/7", 200, executionJson("failed", ",\"runId\":\"r1\""))
                .on("GET /api/v1/operations/runs/r1", 200, runJson("failed", ",\"reason\":\"Too many bad rows\""))
                .on("GET /api/v1/operations/runs/r1/rejects?limit=10", 200, """
                        {"items":[{"file":"skills.json","line":3,"column":"code","value":"x","reason":"unknown","remedy":"mend"}]}""");

        var run = run("jobs", "restart", "onet-refresh", "6", "--follow");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out())
                .contains("Run r1 (onet 30.1) failed: Too many bad rows.")
                .contains("skills.json:3, code \"x\": unknown; mend.");
    }

    @Test
    void tellsTheReasonOfAJobThatNeverOpenedARun() {
        server.on(
                "GET " + EXECUTIONS + "/7",
                200,
                executionJson("failed", ",\"reason\":\"The folder x does not exist\""));

        var run = run("jobs", "show", "onet-refresh", "7", "--follow");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("Execution 7 of onet-refresh: failed.\nReason: The folder x does not exist.");
    }

    @Test
    void printsJsonAsItCame() {
        server.on("POST " + EXECUTIONS, 202, executionJson("starting", ""))
                .on("GET " + EXECUTIONS + "/7", 200, executionJson("completed", ",\"runId\":\"r1\""))
                .on("GET /api/v1/operations/runs/r1", 200, runJson("unchanged", ",\"later\":{\"field\":1}"));

        var run = run("jobs", "start", "onet-refresh", "-p", "location=/x", "--follow", "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).startsWith("{").contains("\"later\": {").contains("\"status\": \"unchanged\"");
        assertThat(run.err()).contains("acquire: succeeded");
    }

    @Test
    void listsJobsAndRuns() {
        server.on("GET /api/v1/operations/jobs", 200, """
                        {"items":[{"name":"onet-refresh","description":"Loads a release","parameters":[
                        {"name":"location","description":"Where it is","required":true},
                        {"name":"force","description":"Load it again","defaultValue":"false"}]}]}""")
                .on("GET /api/v1/operations/runs?source=onet&limit=5", 200, """
                        {"items":[{"runId":"r1","source":"onet","release":"30.1","status":"succeeded","dryRun":true,
                        "startedAt":"2026-11-21T04:00:00Z","endedAt":"2026-11-21T04:00:09Z"}]}""");

        assertThat(run("jobs", "list").out()).isEqualTo("""
                onet-refresh: Loads a release
                  location (required)  Where it is
                  force=false  Load it again
                  never ran
                """);
        assertThat(run("etl", "runs", "--source", "onet", "--limit", "5").out()).isEqualTo("""
                run  source  release  status               started (UTC)        took   reason
                r1   onet    30.1     succeeded (dry run)  2026-11-21 04:00:00  9.0 s  -
                """);
    }

    @Test
    void passesOnWhatTheServerRefuses() {
        server.on("POST " + EXECUTIONS, 400, """
                        {"title":"Invalid parameter","detail":"onet-refresh has no parameter x.","status":400}""")
                .on("GET /api/v1/operations/runs/x", 400, """
                        {"title":"Invalid parameter","detail":"Expected a UUID.","errors":[
                        {"parameter":"runId","message":"Expected a UUID."}]}""")
                .on("POST " + EXECUTIONS + "/7/restart", 409, "{\"title\":\"Not restartable\"}")
                .on("GET /api/v1/operations/jobs", 500, "{\"title\":\"Internal error\",\"detail\":\"It broke\"}");

        assertThat(run("jobs", "start", "onet-refresh", "-p", "x=1"))
                .isEqualTo(new CommandRun(ExitCode.WRONG_USE, "", "onet-refresh has no parameter x.\n"));
        assertThat(run("etl", "show", "x").err()).isEqualTo("runId: Expected a UUID.\n");
        assertThat(run("jobs", "restart", "onet-refresh", "7"))
                .isEqualTo(new CommandRun(ExitCode.FOUND, "", "Not restartable.\n"));
        assertThat(run("jobs", "list"))
                .isEqualTo(new CommandRun(
                        ExitCode.OUT_OF_REACH, "", "The server failed: It broke. See skillforge logs.\n"));
    }

    @Test
    void tellsAWrongTokenAnotherServerAndNone() {
        var wrong = CommandRun.of(
                root, Map.of("SKILLFORGE_URL", server.url(), "SKILLFORGE_TOKEN", "wrong"), "jobs", "list");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(wrong.err())
                .contains("does not accept this command line's token")
                .doesNotContain("wrong");

        var stranger = run("jobs", "list");
        assertThat(stranger.exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(stranger.err()).contains("is not SkillForge");

        server.close();
        var silent = run("jobs", "list");
        assertThat(silent.exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(silent.err())
                .isEqualTo("No server answers at " + server.url()
                        + "; start it with skillforge up, or name another with --url.\n");
    }

    @Test
    void saysHowToGoOnWhenTheServerDiesOnTheWay() {
        server.on("POST " + EXECUTIONS, 202, executionJson("starting", ""));

        var run = run("etl", "onet", "--location", "x", "--follow");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(run.err()).contains("skillforge up and then skillforge jobs restart onet-refresh 7");
    }

    private CommandRun run(String... words) {
        return CommandRun.of(root, Map.of("SKILLFORGE_URL", server.url(), "SKILLFORGE_TOKEN", TestServer.TOKEN), words);
    }

    private static String executionJson(String status, String more) {
        return "{\"executionId\":7,\"job\":\"onet-refresh\",\"status\":\"" + status + "\"" + more + "}";
    }

    private static String runJson(String status, String more) {
        var step = status.equals("running")
                ? "\"status\":\"running\",\"rows\":0"
                : "\"status\":\"succeeded\",\"rows\":5,\"endedAt\":\"2026-11-21T04:00:01Z\"";
        return """
                {"runId":"r1","source":"onet","release":"30.1","status":"%s","attempts":1,
                "counts":[{"subject":"skills","kind":"table","inserted":3}],
                "steps":[{"attempt":1,"step":"acquire","startedAt":"2026-11-21T04:00:00Z",%s}]%s}""".formatted(status, step, more);
    }
}
