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

class PartnerKeyCommandsTest {
    private static final String KEYS = "/api/v1/partners/acme/api-keys";
    private static final String MADE = """
            {"id":"0199c0de-0000-7000-8000-000000000001","prefix":"sfk_abcdef","key":"sfk_shown-once",
            "expiresAt":"2027-11-21T00:00:00Z"}""";

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
    void showsAKeyThatWasMade() {
        server.on("POST " + KEYS, 201, MADE);

        var run = run("create", "--code", "acme", "--name", "sync");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("\nsfk_shown-once\n").contains("ends on 2027-11-21");
        assertThat(server.requests())
                .containsExactly("POST " + KEYS + " {\"name\":\"sync\",\"scope\":\"partner\",\"lifetimeDays\":365}");
    }

    @Test
    void replacesAKey() {
        server.on("POST " + KEYS + "/1/rotation", 201, MADE);

        assertThat(run("rotate", "1", "--code", "acme", "--overlap-hours", "2").out())
                .contains("holds for 2 hours more");
        assertThat(server.requests()).containsExactly("POST " + KEYS + "/1/rotation {\"overlapHours\":2}");
    }

    @Test
    void listsKeys() {
        server.on("GET " + KEYS, 200, """
                {"items":[{"id":"1","name":"sync","prefix":"sfk_abcdef","scope":"catalog","state":"active",
                "expiresAt":"2027-11-21T00:00:00Z"}]}""");

        assertThat(run("list", "--code", "acme").out()).isEqualTo("""
                id  name  begins with  scope    state   expires (UTC)        last used (UTC)
                 1  sync  sfk_abcdef   catalog  active  2027-11-21 00:00:00  -
                """);
    }

    @Test
    void revokesAKey() {
        server.on("DELETE " + KEYS + "/1", 204, "");

        assertThat(run("revoke", "1", "--code", "acme").out()).isEqualTo("API key 1 of acme is revoked.\n");
    }

    private CommandRun run(String... words) {
        var command = new String[words.length + 2];
        command[0] = "partner";
        command[1] = "key";
        System.arraycopy(words, 0, command, 2, words.length);
        return CommandRun.of(
                root, Map.of("SKILLFORGE_URL", server.url(), "SKILLFORGE_TOKEN", TestServer.TOKEN), command);
    }
}
