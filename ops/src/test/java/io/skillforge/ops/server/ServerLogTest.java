package io.skillforge.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path folder;

    private final ArrayList<String> seen = new ArrayList<>();
    private Path file;
    private ServerLog log;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("server.json.log");
        Files.writeString(file, "one\ntwo\nthree\n");
        log = new ServerLog(file, seen::add);
    }

    @Test
    void showsTheLastLines() {
        log.last(2);

        assertThat(seen).containsExactly("two", "three");
    }

    @Test
    void showsWhatIsAddedInWholeLinesOnly() throws IOException {
        log.last(0);
        Files.writeString(file, "four\nfi", StandardOpenOption.APPEND);
        log.readOn();
        assertThat(seen).containsExactly("four");

        Files.writeString(file, "ve\n", StandardOpenOption.APPEND);
        log.readOn();
        assertThat(seen).containsExactly("four", "five");
    }

    @Test
    void beginsAnewWhenTheServerRotatedTheFile() throws IOException {
        log.last(0);
        Files.writeString(file, "new\n");
        log.readOn();

        assertThat(seen).containsExactly("new");
    }

    @Test
    void readsAnEntryToPeople() {
        assertThat(ServerLog.plain("""
                {"timestamp":"2026-11-21T04:51:57.424Z","level":"WARN","loggerName":"org.jboss.as","message":"Resuming",\
                "stackTrace":"java.lang.X: y\\n\\tat z\\n"}""")).isEqualTo("""
                2026-11-21T04:51:57.424Z WARN [org.jboss.as] Resuming
                java.lang.X: y
                \tat z""");
        assertThat(ServerLog.plain("no json")).isEqualTo("no json");
    }
}
