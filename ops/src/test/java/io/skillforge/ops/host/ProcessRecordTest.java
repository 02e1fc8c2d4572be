package io.skillforge.ops.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessRecordTest {
    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void knowsItsProcessAgain() {
        assertThat(ProcessRecord.of(self, "java").alive()).contains(self);
    }

    @Test
    void takesALaterProcessWithTheSamePidForAnother() {
        var now = ProcessRecord.of(self, "java");
        var earlier = new ProcessRecord(now.pid(), now.startedAt().minus(Duration.ofMinutes(1)), "java");

        assertThat(earlier.alive()).isEmpty();
    }

    @Test
    void takesAProcessWithoutTheMarkForAnother() {
        assertThat(ProcessRecord.of(self, "-Dskillforge.home=/elsewhere").alive())
                .isEmpty();
    }

    @Test
    void findsNoProcessThatHasEnded() throws Exception {
        var process = new ProcessBuilder("true").start();
        var record = ProcessRecord.of(process.toHandle(), "true");
        process.waitFor();

        assertThat(record.alive()).isEmpty();
    }
}
