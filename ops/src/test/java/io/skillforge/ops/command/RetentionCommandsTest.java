package io.skillforge.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.ops.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionCommandsTest {
    private static final String PLANS = "/api/v1/compliance/retention/plans";
    private static final String ASK = "POST " + PLANS;
    private static final String LOOK = "GET " + PLANS + "/run-1";

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
    void isADrillUnlessTold() {
        server.on(ASK, 202, run("planning", true))
                .on(LOOK, 200, run("planning", true))
                .on(LOOK, 200, run("planned", true));

        var drill = run("compliance", "data-retention", "--tenant", "orbit-labs", "--dry-run");

        assertThat(drill.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(drill.out()).isEqualTo("""
                Run run-1: planned, 5 rows
                place          would   rows
                notifications  delete     4
                users          close      1
                Warning: Somebody else has to approve it.
                Next: skillforge compliance retention review run-1, and another officer's: \
                skillforge compliance retention approve run-1
                """);
        assertThat(server.requests().get(0))
                .isEqualTo(ASK + " {\"dryRun\":true,\"queue\":false,\"tenant\":\"orbit-labs\"}");
    }

    @Test
    void aCutoffOfOnesOwnIsNotDoneUntilSomebodyApproves() {
        server.on(ASK, 202, run("planning", true)).on(LOOK, 200, run("planned", true));

        var asked = run(
                "compliance",
                "data-retention",
                "--before",
                "2023-01-01T00:00:00Z",
                "--execute",
                "--triggered-by",
                "data.protection@skillforge.com");

        assertThat(asked.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(server.requests().get(0))
                .isEqualTo(ASK + " {\"dryRun\":false,\"queue\":false,\"before\":\"2023-01-01T00:00:00Z\","
                        + "\"triggeredBy\":\"data.protection@skillforge.com\"}");
    }

    @Test
    void aCutoffThatIsRefusedIsWrongUse() {
        server.on(ASK, 400, """
                {"type":"urn:skillforge:problem:retention-plan-invalid","title":"Plan is not possible","status":400,
                "detail":"The cutoff lies in the future"}""");

        var refused = run("compliance", "data-retention", "--before", "2999-01-01T00:00:00Z");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(refused.err()).contains("The cutoff lies in the future");
    }

    @Test
    void aMomentIsOneWithItsTimeZone() {
        for (var word : List.of("yesterday", "2023-01-01")) {
            var refused = run("compliance", "data-retention", "--before", word);
            assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_USE);
            assertThat(refused.err())
                    .contains("\"" + word + "\" is not a moment", "2023-01-01T00:00:00Z")
                    .doesNotContain("java.time");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aPlanOfTheConsoleLeadsToOneThatCanBeApproved() {
        server.on(LOOK, 200, run("planned", true).replace("user:5f", "job:retention-purge"));

        assertThat(run("compliance", "retention", "show", "run-1").out())
                .contains("Next: skillforge compliance retention plan, for a plan that can be approved")
                .doesNotContain("approve run-1");
    }

    @Test
    void whyARunWaitsIsToldOnceForAllItsDatasets() {
        server.on(LOOK, 200, """
                {"runId":"run-1","status":"waiting","dryRun":true,"counts":{},"held":12,"drift":{},"waitsFor":[
                "users: no run of it was approved yet","notifications: no run of it was approved yet",
                "notifications: 578 rows are more than 3 times what is usual"],"warnings":[]}""");

        assertThat(run("compliance", "retention", "show", "run-1").out())
                .contains("Left out because of a hold: 12 rows\n")
                .contains("Waits: users, notifications: no run of it was approved yet.\n"
                        + "Waits: notifications: 578 rows are more than 3 times what is usual.\n"
                        + "Next: skillforge compliance retention review run-1");
    }

    @Test
    void whoMayNotApproveIsToldWhy() {
        server.on(LOOK.replace("GET", "POST") + "/approval", 403, """
                {"type":"urn:skillforge:problem:approval-own","title":"Own plan cannot be approved","status":403,
                "detail":"A plan is approved by a person other than the one who asked for it"}""")
                .on(LOOK.replace("GET", "POST") + "/approval", 403, """
                {"type":"urn:skillforge:problem:forbidden","title":"Forbidden","status":403,"detail":"No"}""");

        var own = run("compliance", "retention", "approve", "run-1");
        var learner = run("compliance", "retention", "approve", "run-1");

        assertThat(own.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(own.err()).isEqualTo("A plan is approved by a person other than the one who asked for it.\n");
        assertThat(learner.exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(learner.err()).contains("no role");
    }

    @Test
    void aReviewTellsMonthsApart() {
        server.on(LOOK + "/items", 200, """
                {"items":[
                {"dataset":"user_activity","place":"user_activity","part":"rows","action":"delete","planned":2},
                {"dataset":"user_activity","place":"user_activity","part":"month","month":"2025-10-01","action":"delete",
                "planned":12}]}""");

        assertThat(run("compliance", "retention", "review", "run-1").out())
                .contains("user_activity          delete", "user_activity 2025-10  delete");
    }

    @Test
    void someDatasetsOnly() {
        server.on(ASK, 202, run("planning", true)).on(LOOK, 200, run("planned", true));

        run("compliance", "data-retention", "--dataset", "notifications,saved_roles");

        assertThat(server.requests().get(0))
                .isEqualTo(ASK + " {\"dryRun\":true,\"queue\":false,\"datasets\":[\"notifications\",\"saved_roles\"]}");
    }

    @Test
    void leavesARequestOnTheQueue() {
        server.on(ASK, 202, run("planning", true));

        var queued = run("compliance", "data-retention", "--execute", "--queue");

        assertThat(queued.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(queued.out()).contains("compliance retention show run-1 --follow");
        assertThat(server.requests()).containsExactly(ASK + " {\"dryRun\":false,\"queue\":true}");
    }

    @Test
    void carriesOutAndTellsHowItEnded() {
        server.on(ASK + "/run-1/execution", 202, run("approved", true))
                .on(LOOK, 200, run("approved", true))
                .on(LOOK, 200, run("running", false))
                .on(LOOK, 200, run("succeeded", false));

        var applied = run("compliance", "retention", "apply", "run-1");

        assertThat(applied.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(applied.out())
                .startsWith("Run run-1: succeeded, 5 rows\n")
                .contains("did")
                .doesNotContain("Waits", "Next");
    }

    @Test
    void anApprovedPlanIsToBeCarriedOut() {
        server.on(ASK + "/run-1/approval", 200, run("approved", true));

        var approved = run("compliance", "retention", "approve", "run-1");

        assertThat(approved.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(approved.out()).endsWith("Next: skillforge compliance retention apply run-1\n");
    }

    @Test
    void aPlanThatIsStaleIsNotDone() {
        server.on(ASK + "/run-1/execution", 202, run("approved", true)).on(LOOK, 200, run("stale", true));

        assertThat(run("compliance", "retention", "apply", "run-1").exitCode()).isEqualTo(ExitCode.FOUND);
    }

    @Test
    void tellsWhatTheNewestChecksFound() {
        server.on("GET /api/v1/compliance/retention/checks?limit=100", 200, """
                {"items":[
                {"dataset":"users","checkedAt":"2026-11-21T05:00:00Z","compliant":true,"overdue":0,"pastGrace":0,"held":0},
                {"dataset":"users","checkedAt":"2026-11-20T05:00:00Z","compliant":false,"overdue":2,"pastGrace":1,"held":0,
                "oldest":"2026-10-01T00:00:00Z"}]}""");

        var report = run("compliance", "retention", "monitor");

        assertThat(report.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(report.out()).isEqualTo("""
                dataset  checked (UTC)        overdue  past grace  held  oldest (UTC)
                users    2026-11-21 05:00:00        0           0     0  -
                users    2026-11-20 05:00:00        2           1     0  2026-10-01 00:00:00
                """);
    }

    @Test
    void holdsNothingWithoutBeingToldWhat() {
        assertThat(run("compliance", "retention", "holds", "place", "--reason", "Case 1")
                        .exitCode())
                .isEqualTo(ExitCode.WRONG_USE);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void givesAClosedAccountBack() {
        var restoration = "POST /api/v1/users/learner-1-1/restoration";
        server.on(restoration, 200, "{\"id\":\"0199c0de-0000-7000-8000-000000000001\",\"active\":true}")
                .on(restoration, 409, """
                {"type":"urn:skillforge:problem:transition-refused","title":"Transition refused","status":409,
                "detail":"The account is not closed"}""");

        var restored = run("compliance", "restore-account", "learner-1-1");
        var again = run("compliance", "restore-account", "learner-1-1");

        assertThat(restored.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(restored.out()).isEqualTo("The account 0199c0de-0000-7000-8000-000000000001 is open again.\n");
        assertThat(again.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(again.err()).contains("The account is not closed");
    }

    private static String run(String status, boolean dryRun) {
        return """
                {"runId":"run-1","status":"%s","dryRun":%s,"counts":{"notifications":{"delete":4},"users":{"close":1}},
                "drift":{},"requestedBy":"user:5f","waitsFor":%s,"warnings":["Somebody else has to approve it"]}""".formatted(
                status, dryRun, status.equals("succeeded") ? "[\"users: no run of it was approved yet\"]" : "[]");
    }

    private CommandRun run(String... words) {
        return CommandRun.of(root, Map.of("SKILLFORGE_URL", server.url(), "SKILLFORGE_TOKEN", TestServer.TOKEN), words);
    }
}
