package io.skillforge.ops.host;

import io.skillforge.ops.OpsException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program run to its end. */
public final class Subprocess {
    private Subprocess() {}

    /** How a program ended, and what it printed on both channels. */
    public record Ended(int code, String output) {
        public boolean well() {
            return code == 0;
        }

        /** The last line that says something: where programs put their reason. */
        public String lastLine() {
            return output.lines()
                    .filter(line -> !line.isBlank())
                    .reduce((first, second) -> second)
                    .orElse("no output");
        }
    }

    public static Ended run(List<String> command, int timeoutSeconds) {
        try {
            // Into a file and not a pipe: a daemon that the program leaves behind would hold a pipe open for ever.
            var output = Files.createTempFile("skillforge", ".out");
            try {
                return new Ended(await(start(command, output), command, timeoutSeconds), Files.readString(output));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException failure) {
            throw missing(command, failure);
        }
    }

    /** Feeds a program from a stream. */
    public static Ended feed(List<String> command, InputStream input, int timeoutSeconds) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            try (var stdin = process.getOutputStream()) {
                input.transferTo(stdin);
            }
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(await(process, command, timeoutSeconds), output);
        } catch (IOException failure) {
            throw missing(command, failure);
        }
    }

    /** The program of this name on PATH, if there is one. */
    public static boolean exists(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static Process start(List<String> command, Path output) throws IOException {
        return new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static int await(Process process, List<String> command, int timeoutSeconds) {
        try {
            if (process.waitFor(timeoutSeconds, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            process.destroyForcibly();
            throw OpsException.outOfReach(
                    command.get(0) + " did not end within " + timeoutSeconds + " seconds and was stopped.");
        } catch (InterruptedException interrupted) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw OpsException.outOfReach("Interrupted while " + command.get(0) + " was at work.");
        }
    }

    private static OpsException missing(List<String> command, IOException failure) {
        return OpsException.outOfReach(
                "The program " + command.get(0) + " cannot be run (" + Causes.of(failure) + ").", failure);
    }
}
