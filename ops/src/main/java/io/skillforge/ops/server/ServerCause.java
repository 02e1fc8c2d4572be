package io.skillforge.ops.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds, in what a server wrote before it gave up, the one sentence that says why. */
final class ServerCause {
    // "Caused by: some.Exception: message", plain in a log and with \n and \" in a deployment's mark.
    private static final Pattern CAUSED_BY =
            Pattern.compile("Caused by: ([\\w.$]+(?::\\s*(?:(?!\\\\n|\"\\s*[,}]).)+)?)");
    private static final Pattern ERROR_LINE =
            Pattern.compile("^\\S+ \\S+ (?:ERROR|FATAL)\\s+\\[[^]]*]\\s+\\([^)]*\\)\\s+(.+)$");
    private static final Pattern MESSAGE = Pattern.compile("[A-Z]{2,}[A-Z0-9]*\\d{4,}: .+");
    private static final int LONGEST = 400;

    private ServerCause() {}

    /** From the text of the {@code .failed} mark that the deployment scanner leaves. */
    static String ofDeployment(String mark) {
        // Quotes come escaped once or more, line ends as two characters; what closes the mark is no part of the
        // sentence.
        var plain = mark.replaceAll("\\\\+\"", "'").replace("\\n", "\n").replaceAll("['\"}\\s]+$", "");
        return lastCause(plain.lines().toList())
                .orElseGet(() -> shortened(plain.replaceAll("\\s+", " ").strip()));
    }

    /** From the console of a server that ended: the deepest cause, else the first error, else the last line. */
    static String ofConsole(Path console) {
        var lines = read(console);
        return lastCause(lines)
                .or(() -> lines.stream()
                        .flatMap(line -> ERROR_LINE.matcher(line).results())
                        .map(error -> shortened(error.group(1)))
                        .findFirst())
                .or(() -> lines.stream()
                        .filter(line -> !line.isBlank())
                        .reduce((first, second) -> second)
                        .map(ServerCause::shortened))
                .orElse("it wrote nothing");
    }

    private static Optional<String> lastCause(List<String> lines) {
        return lines.stream()
                .flatMap(line -> CAUSED_BY.matcher(line).results())
                .map(cause -> cause.group(1))
                .reduce((first, second) -> second)
                .map(ServerCause::withoutClassName)
                .map(ServerCause::shortened);
    }

    /** The message alone when there is one; a message with a WildFly code starts there. */
    private static String withoutClassName(String cause) {
        var coded = MESSAGE.matcher(cause);
        if (coded.find()) {
            return coded.group();
        }
        return cause.replaceFirst("^[\\w.$]+:\\s*", "");
    }

    private static String shortened(String text) {
        var line = text.strip().replaceFirst("[.\\s]+$", "");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static List<String> read(Path console) {
        try {
            return new String(Files.readAllBytes(console), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
