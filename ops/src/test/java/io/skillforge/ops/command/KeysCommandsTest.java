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

class KeysCommandsTest {
    private static final String KEYS = "/api/v1/compliance/keys";
    private static final String ROTATION = "POST " + KEYS + "/pii_user/rotation";

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
    void listsKeys() {
        server.on("GET " + KEYS, 200, """
                {"items":[{"purpose":"pii_user","id":"0a1b2c3d","current":true,"dataKeys":12},
                {"purpose":"pii_user","id":"99999999","current":false,"dataKeys":0},
                {"purpose":"signing","id":"kPrK","current":true}]}""");

        assertThat(run("keys", "list").out()).isEqualTo("""
                purpose   key       state    data keys
                pii_user  0a1b2c3d  current  12
                pii_user  99999999  older    0
                signing   kPrK      current  -
                """);
    }

    @Test
    void changesNothingUnlessTold() {
        server.on(ROTATION, 200, rotation(true, 0, 12, 0));

        var run = run("keys", "rotate", "--purpose", "pii_user");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .isEqualTo("A new key of pii_user would be made, and 12 data keys wrapped anew. Nothing was changed;"
                        + " --execute does it.\n");
        assertThat(server.requests()).containsExactly(ROTATION + " {\"dryRun\":true}");
    }

    @Test
    void goesOnUntilNothingIsLeft() {
        server.on(ROTATION, 200, rotation(true, 5000, 3000, 0)).on(ROTATION, 200, rotation(false, 3000, 0, 0));

        var run = run("keys", "rotate", "--purpose", "pii_user", "--execute");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEqualTo("5000 data keys wrapped anew, 3000 to go\n");
        assertThat(run.out())
                .isEqualTo("Key 0a1b2c3d is the current one of pii_user. 8000 data keys were wrapped anew.\n");
        assertThat(server.requests())
                .containsExactly(ROTATION + " {\"dryRun\":false}", ROTATION + " {\"dryRun\":false}");
    }

    @Test
    void sumsUpInJson() {
        server.on(ROTATION, 200, rotation(true, 5000, 3000, 0)).on(ROTATION, 200, rotation(false, 3000, 0, 0));

        var run = run("keys", "rotate", "--purpose", "pii_user", "--execute", "--json");

        assertThat(run.out()).contains("\"newKey\": true").contains("\"rewrapped\": 8000");
    }

    @Test
    void endsWithOneWhenSomethingIsLeft() {
        server.on(ROTATION, 200, rotation(true, 10, 2, 2));

        var run = run("keys", "rotate", "--purpose", "pii_user", "--execute");

        assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
        assertThat(run.out()).contains("2 are still under older keys; 2 of them do not unwrap, see the server's log.");
    }

    @Test
    void retiresAKeyThatWrapsNothing() {
        var retirement = "POST " + KEYS + "/pii_user/99999999/retirement";
        server.on(retirement, 200, "{\"dataKeys\":0}");

        var run = run("keys", "retire", "--purpose", "pii_user", "--key", "99999999", "--execute");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo("Key 99999999 of pii_user was dropped.\n");
        assertThat(server.requests()).containsExactly(retirement + " {\"dryRun\":false}");
    }

    @Test
    void takesOneModeOnly() {
        var run = run("keys", "rotate", "--purpose", "pii_user", "--execute", "--dry-run");

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
    }

    private static String rotation(boolean newKey, int rewrapped, int remaining, int unreadable) {
        return "{\"purpose\":\"pii_user\",\"keyId\":\"0a1b2c3d\",\"newKey\":" + newKey + ",\"rewrapped\":" + rewrapped
                + ",\"remaining\":" + remaining + ",\"unreadable\":" + unreadable + "}";
    }

    private CommandRun run(String... words) {
        return CommandRun.of(root, Map.of("SKILLFORGE_URL", server.url(), "SKILLFORGE_TOKEN", TestServer.TOKEN), words);
    }
}
