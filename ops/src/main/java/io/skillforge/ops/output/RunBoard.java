package io.skillforge.ops.output;

import io.skillforge.ops.client.Run;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The steps of a run as a list that is drawn over itself, with a bar for the whole: for a terminal. */
final class RunBoard implements RunDisplay {
    // The steps of onet-refresh, so that those still to come can be shown; steps of other jobs appear as they begin.
    private static final List<String> PLANNED =
            List.of("acquire", "stage", "normalise", "check", "publish", "rebuild", "verify");
    private static final int BAR = 30;

    private final PrintWriter out;
    private final Clock clock;
    private int drawn;

    RunBoard(PrintWriter out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public void accept(Run run) {
        if (drawn > 0) {
            out.print("\033[" + drawn + "A\033[J");
        }
        var lines = lines(run);
        lines.forEach(out::println);
        out.flush();
        drawn = lines.size();
    }

    private List<String> lines(Run run) {
        var steps = new LinkedHashMap<String, Run.Step>();
        if (run.steps().stream().allMatch(step -> PLANNED.contains(step.step()))) {
            PLANNED.forEach(name -> steps.put(name, null));
        }
        // A restart does a step again: its last attempt is what counts.
        run.wholeSteps().forEach(step -> steps.put(step.step(), step));
        var lines = new ArrayList<String>();
        lines.add(bar(run, steps));
        steps.forEach((name, step) -> lines.add(line(name, step, run)));
        return lines;
    }

    private String bar(Run run, Map<String, Run.Step> steps) {
        var done = steps.values().stream()
                .filter(step -> step != null && "succeeded".equals(step.status()))
                .count();
        var filled = (int) (run.well() ? BAR : BAR * done / Math.max(1, steps.size()));
        var end = run.endedAt() == null ? clock.instant() : run.endedAt();
        return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "] " + run.status() + ", "
                + Texts.between(run.startedAt(), end);
    }

    private String line(String name, Run.Step step, Run run) {
        if (step == null) {
            return "    " + name;
        }
        var mark = step.running() ? ">" : "succeeded".equals(step.status()) ? "+" : "!";
        var end = step.endedAt() == null ? clock.instant() : step.endedAt();
        var time = Texts.duration(Duration.between(step.startedAt(), end));
        return String.format(Locale.ROOT, "  %s %-10s %9s%s", mark, name, time, detail(step, run));
    }

    /** While a step works on several files or tables: how many of them are done, and the rows so far. */
    private static String detail(Run.Step step, Run run) {
        var items = run.steps().stream()
                .filter(item -> item.attempt() == step.attempt()
                        && item.step().equals(step.step())
                        && !item.item().isEmpty())
                .toList();
        var rows =
                Math.max(step.rows(), items.stream().mapToLong(Run.Step::rows).sum());
        var ofItems = items.isEmpty()
                ? ""
                : "  " + items.stream().filter(item -> !item.running()).count() + " of " + items.size();
        return ofItems + (rows == 0 ? "" : "  " + Texts.counted(rows, "row"));
    }
}
