package io.skillforge.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.client.Json;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    @TempDir
    Path home;

    @Test
    void printsNothingButTheToken() {
        makeKey();

        var run = run("token", "--role", "platform-admin", "--role", "data-steward");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void tellsWhatItHoldsAsJson() {
        makeKey();

        var run = run("token", "--role", "learner", "--tenant", "acme", "--subject", "L-7", "--minutes", "5", "--json");

        var json = Json.parse(run.out()).orElseThrow();
        assertThat(json.getString("subject")).isEqualTo("L-7");
        assertThat(json.getString("tenant")).isEqualTo("acme");
        assertThat(json.getJsonArray("roles")).hasToString("[\"learner\"]");
        assertThat(json.getString("expiresAt")).isEqualTo("2026-11-21T04:05:02Z");
        assertThat(json.getString("token")).isNotBlank();
    }

    @Test
    void saysWhatToDoBeforeTheFirstStart() {
        var run = run("token", "--role", "platform-admin");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("skillforge up makes it at its first start");
    }

    @Test
    void namesTheRolesThereAre() {
        assertThat(run("token", "--role", "emperor").err())
                .startsWith("There is no role \"emperor\"; give one of platform-admin, data-steward,");
    }

    private void makeKey() {
        var context = CommandRun.context(home, environment());
        context.state().create();
        context.tokenKey().makeIfMissing();
    }

    private CommandRun run(String... words) {
        return CommandRun.of(home, environment(), words);
    }

    private Map<String, String> environment() {
        return Map.of("SKILLFORGE_HOME", home.toString());
    }
}
