package io.skillforge.ops.host;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as a pid file remembers it. A pid alone is not enough: after a crash or a restart of the machine the number
 * belongs to somebody else, who must be neither waited for nor killed.
 *
 * @param marker a piece of the command line that only this process has
 */
public record ProcessRecord(long pid, Instant startedAt, String marker) {
    // The start instant is computed from the machine's boot time, which moves a little when the clock is set.
    private static final Duration SLACK = Duration.ofSeconds(5);

    public static ProcessRecord of(ProcessHandle process, String marker) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElse(Instant.EPOCH), marker);
    }

    /** The process, if it still runs and is still the one that was recorded. */
    public Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isSame);
    }

    private boolean isSame(ProcessHandle process) {
        var info = process.info();
        var sameStart = info.startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(SLACK) <= 0)
                .orElse(false);
        // Some systems do not tell the command line; where they do, it must have the mark.
        return sameStart
                && info.commandLine().map(line -> line.contains(marker)).orElse(true);
    }
}
