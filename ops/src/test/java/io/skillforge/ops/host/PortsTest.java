package io.skillforge.ops.host;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void namesTheTakenPortItsUseAndTheMend() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", port, "the API", "SKILLFORGE_HTTP_PORT"))
                    .hasMessageStartingWith("Port " + port + " on 127.0.0.1, wanted for the API, cannot be had (")
                    .hasMessageEndingWith("; stop what uses it, or set SKILLFORGE_HTTP_PORT to another port.")
                    .extracting(failure -> ((OpsException) failure).exitCode())
                    .isEqualTo(ExitCode.OUT_OF_REACH);
        }
    }

    @Test
    void acceptsAFreePort() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThatCode(() -> Ports.requireFree("127.0.0.1", port, "the API", "X"))
                .doesNotThrowAnyException();
    }

    @Test
    void wantsRoomOnTheDisk() {
        var folder = java.nio.file.Path.of("/data");

        assertThatCode(() -> DiskSpace.require(folder, 2048)).doesNotThrowAnyException();
        assertThatThrownBy(() -> DiskSpace.require(folder, 2047))
                .hasMessage("The disk of /data has 2047 MiB free and SkillForge needs 2048; make room, or set"
                        + " SKILLFORGE_HOME to a folder on another disk.");
    }
}
