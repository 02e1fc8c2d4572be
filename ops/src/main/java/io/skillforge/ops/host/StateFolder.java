package io.skillforge.ops.host;

import io.skillforge.ops.OpsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Where SkillForge keeps everything that is not source: {@code $SKILLFORGE_HOME} and the folders in it. */
public record StateFolder(Path home) {

    public Path server() {
        return home.resolve("server");
    }

    /** What the server tells machines: one JSON object a line, rotated by the server. */
    public Path serverLog() {
        return server().resolve("log").resolve("server.json.log");
    }

    /** What the server tells people, of its last start only; also what the JVM says when the server never came to be. */
    public Path serverConsole() {
        return log().resolve("server-console.log");
    }

    public Path postgresLog() {
        return log().resolve("postgres.log");
    }

    public Path postgres() {
        return home.resolve("postgres");
    }

    public Path binaries() {
        return home.resolve("binaries");
    }

    public Path secrets() {
        return home.resolve("secrets");
    }

    /** The keys that people's data are encrypted with; the server makes them. */
    public Path keys() {
        return secrets().resolve("keys");
    }

    /** What the server keeps as files: anchors of the audit trail, bundles, reports. */
    public Path objects() {
        return home.resolve("objects");
    }

    public Path run() {
        return home.resolve("run");
    }

    public Path log() {
        return home.resolve("log");
    }

    /** Makes the folders, readable by their owner only, because logs and data are nobody else's. */
    public void create() {
        try {
            for (var folder : new Path[] {home, secrets(), keys(), objects(), run(), log(), binaries()}) {
                createPrivate(folder);
            }
        } catch (IOException failure) {
            throw OpsException.outOfReach(
                    "The state folder " + home + " cannot be written (" + Causes.of(failure)
                            + "); give its rights to this user, or set SKILLFORGE_HOME to another folder.",
                    failure);
        }
    }

    private static void createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            ownerOnly(folder);
        }
        if (!Files.isWritable(folder)) {
            throw new IOException("no right to write in " + folder);
        }
    }

    private static void ownerOnly(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(folder, Set.copyOf(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
