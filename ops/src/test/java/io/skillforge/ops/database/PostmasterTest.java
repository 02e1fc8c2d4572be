package io.skillforge.ops.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @TempDir
    Path data;

    @Test
    void findsNothingWithoutAFile() {
        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void takesAnotherProcessWithThePidForNobodyAndRemovesTheFile() throws IOException {
        // This JVM runs, but it is no PostgreSQL: what a pid looks like that was given out again.
        write(ProcessHandle.current().pid());

        assertThat(Postmaster.of(data)).isEmpty();
        Postmaster.removeStale(data);
        assertThat(data.resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void findsNothingInAHalfWrittenFile() throws IOException {
        Files.writeString(data.resolve("postmaster.pid"), "12");

        assertThat(Postmaster.of(data)).isEmpty();
    }

    @Test
    void findsTheProcessThatWorksOnTheFolder() throws IOException {
        // Any program will do that has both words on its command line.
        var process = new ProcessBuilder("sh", "-c", "sleep 60; : postgres -D " + data).start();
        try {
            write(process.pid());

            assertThat(Postmaster.of(data)).get().extracting(Postmaster::port).isEqualTo(5432);
            Postmaster.removeStale(data);
            assertThat(data.resolve("postmaster.pid")).exists();
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private void write(long pid) throws IOException {
        Files.writeString(
                data.resolve("postmaster.pid"),
                pid + "\n" + data + "\n1795235410\n5432\n\n127.0.0.1\n  1 2\nready   \n");
    }
}
