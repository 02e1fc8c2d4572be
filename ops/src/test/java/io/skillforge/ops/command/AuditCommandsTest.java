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

class AuditCommandsTest {
    private static final String AUDIT = "/api/v1/compliance/audit";
    private static final String ANCHORS =
            "\"anchors\":{\"count\":2,\"newest\":\"2026-11-21T04:00:00Z\",\"unanchoredRows\":1,\"findings\":[]}";

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
    void saysThatTheLogIsWhole() {
        server.on(
                "POST " + AUDIT + "/verification",
                200,
                "{\"ok\":true,\"chains\":[{\"chain\":0,\"rows\":3,\"findings\":[]},{\"chain\":1,\"rows\":4,\"findings\":[]}],"
                        + ANCHORS + "}");
        var run = run("audit", "verify");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo("""
                The audit log is whole: 7 rows in 2 chains.
                2 anchors, the newest of 2026-11-21 04:00:00 UTC; not yet anchored: 1.
                """);
    }

    @Test
    void endsWithOneAndNamesTheRowWhereSomebodyTampered() {
        server.on(
                "POST " + AUDIT + "/verification",
                200,
                "{\"ok\":false,\"chains\":[{\"chain\":3,\"rows\":9,\"findings\":[{\"seq\":5,\"kind\":\"row-changed\","
                        + "\"detail\":\"its content does not have its hash\"}]}]," + ANCHORS + "}");
        var run = run("audit", "verify");
        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).startsWith("""
                Somebody tampered with the audit log; 9 rows were read.

                where    from  what         detail
                chain 3     5  row-changed  its content does not have its hash
                """);
        assertThat(run("audit", "verify", "--json").out()).contains("\"kind\": \"row-changed\"");
    }

    @Test
    void endsWithThreeWhereNoServerIs() {
        server.close();
        assertThat(run("audit", "verify").exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
    }

    @Test
    void listsWhatIsAskedFor() {
        server.on(
                "GET " + AUDIT + "?type=consent.revoked&from=2026-11-21T00%3A00%3A00Z&limit=5",
                200,
                "{\"items\":[{\"occurredAt\":\"2026-11-21T03:00:00Z\",\"event\":\"consent.revoked\",\"actorKind\":\"user\","
                        + "\"actor\":\"" + "ab".repeat(32) + "\",\"subject\":\"" + "cd".repeat(32)
                        + "\",\"objectType\":\"user\",\"chain\":3,\"seq\":5}]}");
        var run = run("audit", "list", "--type", "consent.revoked", "--from", "2026-11-21T00:00:00Z", "--limit", "5");
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .contains("2026-11-21 03:00:00  consent.revoked  user abababababab  cdcdcdcdcdcd  user    3/5");
    }

    @Test
    void saysWhatAnAnchorProves() {
        server.on(
                "POST " + AUDIT + "/anchors",
                200,
                "{\"number\":7,\"at\":\"2026-11-21T03:00:00Z\",\"key\":\"audit/anchors/x.jws\",\"rows\":12}");
        assertThat(run("audit", "anchor").out())
                .isEqualTo("Anchor 7 of 2026-11-21 03:00:00 UTC proves 12 rows; object audit/anchors/x.jws.\n");
    }

    private CommandRun run(String... words) {
        var environment = Map.of("SKILLFORGE_URL", server.url(), "SKILLFORGE_TOKEN", TestServer.TOKEN);
        return CommandRun.of(root, environment, words);
    }
}
