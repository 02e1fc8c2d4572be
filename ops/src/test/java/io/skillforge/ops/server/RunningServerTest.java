package io.skillforge.ops.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.ops.Settings;
import io.skillforge.ops.host.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningServerTest {
    @TempDir
    Path home;

    private StateFolder state;

    @BeforeEach
    void create() {
        state = new StateFolder(home);
        state.create();
    }

    @Test
    void isFoundAgainWithTheAddressesItWasStartedWith() {
        var settings =
                new Settings(home, Map.of("SKILLFORGE_HTTP_PORT", "18280", "SKILLFORGE_BIND_ADDRESS", "0.0.0.0"));
        RunningServer.of(ProcessHandle.current(), "java", settings).keep(state);

        assertThat(RunningServer.find(state)).get().satisfies(server -> {
            assertThat(server.url()).isEqualTo("http://127.0.0.1:18280");
            assertThat(server.managementUrl()).isEqualTo("http://127.0.0.1:9990");
            assertThat(server.alive()).contains(ProcessHandle.current());
        });
        RunningServer.forget(state);
        assertThat(RunningServer.find(state)).isEmpty();
    }

    @Test
    void isNotFoundWhenThePidIsSomebodyElses() {
        RunningServer.of(ProcessHandle.current(), "-Dskillforge.home=/elsewhere", new Settings(home, Map.of()))
                .keep(state);

        assertThat(RunningServer.find(state)).isEmpty();
    }

    @Test
    void isNotFoundInABrokenFile() throws IOException {
        Files.writeString(home.resolve("run/server.pid"), "pid=x\n");

        assertThat(RunningServer.find(state)).isEmpty();
    }
}
