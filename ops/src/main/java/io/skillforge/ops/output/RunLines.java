package io.skillforge.ops.output;

import io.skillforge.ops.client.Run;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One line for each step that begins and for each step, file or table that ends: for logs and pipes. After a restart,
 * what the attempts before did is no news.
 */
final class RunLines implements RunDisplay {
    private final Consumer<String> lines;
    private final Map<String, String> seen = new HashMap<>();

    RunLines(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void accept(Run run) {
        for (var step : run.steps()) {
            if (step.attempt() < run.attempts()) {
                continue;
            }
            var before = seen.put(step.attempt() + "/" + step.step() + "/" + step.item(), step.status());
            if (!step.status().equals(before) && (!step.running() || step.item().isEmpty())) {
                lines.accept(line(step));
            }
        }
    }

    private static String line(Run.Step step) {
        var what = step.item().isEmpty() ? step.step() : step.step() + " " + step.item();
        if (step.running()) {
            return what + ": begun";
        }
        var rows = step.rows() == 0 ? "" : ", " + Texts.counted(step.rows(), "row");
        var time = Texts.between(step.startedAt(), step.endedAt());
        return what + ": " + step.status() + rows + (time.isEmpty() ? "" : ", " + time);
    }
}
