package io.skillforge.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.ops.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedCommandTest {
    private static final String EXECUTIONS = "/api/v1/operations/jobs/seed-people/executions";

    @TempDir
    Path root;

    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        server.on("POST " + EXECUTIONS, 202, """
                {"executionId":7,"job":"seed-people","status":"starting"}""");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void leavesTheNumbersToTheJob() {
        assertThat(run(Map.of(), "--env", "local").exitCode()).isEqualTo(ExitCode.DONE);

        assertThat(server.requests()).containsExactly("POST " + EXECUTIONS + " {\"parameters\":{}}");
    }

    @Test
    void passesTheNumbersOn() {
        run(Map.of(), "--env", "ci", "--partners", "2", "--advisors", "1", "--learners", "0", "--seed", "7");

        assertThat(server.requests())
                .containsExactly("POST " + EXECUTIONS + " {\"parameters\":{\"partners\":\"2\",\"advisors\":\"1\","
                        + "\"learners\":\"0\",\"seed\":\"7\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "Staging"})
    void refusesWhereRealPeopleAre(String environment) {
        var named = run(Map.of(), "--env", environment);
        var set = run(Map.of("SKILLFORGE_ENV", environment), "--env", "local");

        assertThat(named.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(named.err())
                .isEqualTo("--env is " + environment + "; invented people are for local use and tests.\n");
        assertThat(set.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(set.err()).startsWith("SKILLFORGE_ENV is " + environment);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void asksForTheEnvironmentAndForNumbersThatCanBe() {
        assertThat(run(Map.of()).exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(run(Map.of(), "--env", "local", "--partners", "0"))
                .isEqualTo(new CommandRun(ExitCode.WRONG_USE, "", "--partners is 0; give 1 or more.\n"));
        assertThat(server.requests()).isEmpty();
    }

    private CommandRun run(Map<String, String> more, String... options) {
        var environment = new HashMap<>(more);
        environment.put("SKILLFORGE_URL", server.url());
        environment.put("SKILLFORGE_TOKEN", TestServer.TOKEN);
        var words = new String[options.length + 1];
        words[0] = "seed";
        System.arraycopy(options, 0, words, 1, options.length);
        return CommandRun.of(root, environment, words);
    }
}
