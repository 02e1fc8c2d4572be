package io.skillforge.ops.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.ops.ExitCode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "down",
                "status",
                "logs",
                "token",
                "completion",
                "schema",
                "schema migrate",
                "schema info",
                "schema validate",
                "jobs",
                "jobs list",
                "jobs start",
                "jobs show",
                "jobs stop",
                "jobs restart",
                "etl",
                "etl onet",
                "etl employment",
                "etl search",
                "etl runs",
                "etl show",
                "privacy",
                "privacy map"
            })
    void helpsOnEveryLevel(String command) {
        var help = run((command + " --help").strip().split(" "));

        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out()).startsWith(("Usage: skillforge " + command).strip());
        assertThat(help.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "etl",
                "frobnicate",
                "etl onet",
                "etl employment",
                "jobs start",
                "jobs stop onet-refresh twelve",
                "etl onet --location x --reject-threshold 101",
                "jobs list --url ftp://somewhere",
                "logs --lines -1",
                "jobs show onet-refresh --follow",
                "up --fixture staging",
                "privacy map --format pdf",
                "token",
                "token --role emperor",
                "token --role advisor",
                "token --role partner --role advisor",
                "token --role learner --subject 7",
                "token --role learner --tenant acme",
                "token --role data-steward --minutes 0",
                "token --role data-steward --minutes 10081"
            })
    void answersWrongUseInOneSentence(String command) {
        var wrong = run(command.isEmpty() ? new String[0] : command.split(" "));

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err().lines().count()).isBetween(1L, 2L);
    }

    @Test
    void tellsItsVersion() {
        assertThat(run("--version").out()).startsWith("skillforge ");
    }

    @Test
    void printsTheDataMapWithoutServerAndDatabase() {
        assertThat(run("privacy", "map")).satisfies(map -> {
            assertThat(map.exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(map.out()).startsWith("# Data map\n").contains("### notifications\n");
            assertThat(map.err()).isEmpty();
        });
        assertThat(run("privacy", "map", "--format", "html").out()).startsWith("<!doctype html>");
        assertThat(run("privacy", "map", "--format", "json").out())
                .contains("\"table\": \"notifications\"", "\"status\": \"archived\"", "\"whose\": \"nobody\"");
    }

    @Test
    void completesTheShell() {
        assertThat(run("completion").out()).contains("_complete_skillforge").contains("onet");
    }

    @Test
    void saysThatNothingRuns() {
        assertThat(run("status").exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(run("status").out()).startsWith("Server         not running; start it with skillforge up\n");
        assertThat(run("status", "--json").out()).contains("\"running\": false");
        assertThat(run("down")).isEqualTo(new CommandRun(ExitCode.DONE, "Nothing was running.\n", ""));
        assertThat(run("schema", "info").exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(run("logs").exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
    }

    @Test
    void namesAnUnreachableDatabaseWithoutItsPassword() {
        var run = CommandRun.of(
                root, Map.of("DATABASE_URL", "postgres://ann:sekret@127.0.0.1:1/forge"), "schema", "info");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OUT_OF_REACH);
        assertThat(run.err())
                .contains("127.0.0.1:1/forge")
                .doesNotContain("sekret")
                .hasLineCount(1);
    }

    @Test
    void showsWhereAnErrorCameFromOnlyWhenAsked() {
        assertThat(run("logs").err()).hasLineCount(1);
        assertThat(run("logs", "--debug").err()).contains("\tat io.skillforge.ops.");
    }

    @Test
    void makesAPathAbsoluteAndLeavesAnAddress() {
        assertThat(EtlOnetCommand.absolute("x/../db.zip"))
                .isEqualTo(Path.of("db.zip").toAbsolutePath().toString());
        assertThat(EtlOnetCommand.absolute("https://data.example/db.zip")).isEqualTo("https://data.example/db.zip");
    }

    private CommandRun run(String... words) {
        return CommandRun.of(root, Map.of(), words);
    }
}
