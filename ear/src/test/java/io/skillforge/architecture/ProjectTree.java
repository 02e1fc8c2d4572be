package io.skillforge.architecture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The tree of the project; tests of {@code ear} run in its folder. */
final class ProjectTree {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".skillforge", ".idea", "node_modules");

    private ProjectTree() {}

    /** What git tracks; where there is no git, what it would track. */
    static List<Path> files() throws IOException {
        var tracked = tracked();
        if (!tracked.isEmpty()) {
            return tracked;
        }
        try (var found = Files.find(ROOT, 40, (path, attributes) -> attributes.isRegularFile() && isOurs(path))) {
            return found.toList();
        }
    }

    private static boolean isOurs(Path path) {
        for (var part : ROOT.relativize(path)) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static List<Path> tracked() throws IOException {
        try {
            var git = new ProcessBuilder("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0
                    ? Arrays.stream(names.split("\0"))
                            .map(ROOT::resolve)
                            .filter(Files::isRegularFile)
                            .toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
