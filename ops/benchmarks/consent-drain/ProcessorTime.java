import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How long a process and its children have computed since this was made. Who else uses the machine counts little here. */
final class ProcessorTime {
    private static final double TICKS = 100;

    private final ProcessHandle process;
    private final double begin;

    ProcessorTime(long pid) {
        this.process = ProcessHandle.of(pid).orElseThrow();
        this.begin = now();
    }

    double seconds() {
        return now() - begin;
    }

    /** A child that ended is counted by its parent. */
    private double now() {
        return of(process, 4) + process.children().mapToDouble(child -> of(child, 2)).sum();
    }

    /** User and system time, and with four fields that of the children that were waited for. */
    private static double of(ProcessHandle process, int fields) {
        try {
            var stat = Files.readString(Path.of("/proc", "" + process.pid(), "stat"));
            var words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            var ticks = 0L;
            for (var i = 0; i < fields; i++) {
                ticks += Long.parseLong(words[11 + i]);
            }
            return ticks / TICKS;
        } catch (IOException ended) {
            return 0;
        }
    }
}
