import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/** How much of its processors' time a virtual machine wanted and did not get from its host, from /proc/stat. */
final class Stolen implements AutoCloseable {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int STOLEN = 7;
    private static final int EACH_MILLIS = 50;

    private record Sample(Instant at, long all, long stolen) {}

    private final List<Sample> samples = new ArrayList<>();
    private final Thread thread = new Thread(this::sample);
    private volatile boolean over;

    Stolen() {
        thread.setDaemon(true);
        thread.start();
    }

    /** In percent, over these spans; 0 where the system does not tell. Once it is closed. */
    static double percent(List<Stolen> samplers, List<List<Readers.Span>> spans) {
        var all = 0L;
        var stolen = 0L;
        for (var i = 0; i < samplers.size(); i++) {
            var samples = samplers.get(i).samples;
            for (var j = 1; j < samples.size(); j++) {
                var step = new Readers.Span(samples.get(j - 1).at(), samples.get(j).at());
                if (spans.get(i).stream().anyMatch(span -> span.has(step))) {
                    all += samples.get(j).all() - samples.get(j - 1).all();
                    stolen += samples.get(j).stolen() - samples.get(j - 1).stolen();
                }
            }
        }
        return all == 0 ? 0 : 100.0 * stolen / all;
    }

    private void sample() {
        try {
            while (!over && Files.exists(STAT)) {
                var counted = Files.readAllLines(STAT).get(0).replaceFirst("cpu +", "").split(" ");
                var all = LongStream.range(0, STOLEN + 1).map(i -> Long.parseLong(counted[(int) i])).sum();
                samples.add(new Sample(Instant.now(), all, Long.parseLong(counted[STOLEN])));
                Thread.sleep(EACH_MILLIS);
            }
        } catch (IOException | InterruptedException e) {
            over = true;
        }
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }
}
