package io.skillforge.ops.output;

import io.skillforge.ops.client.Reject;
import io.skillforge.ops.client.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A run that has ended, or stands, as text: what became of it, its counts, and the first rows that were refused. */
public final class RunReport {
    private RunReport() {}

    public static String of(Run run, List<Reject> rejects) {
        var parts = new ArrayList<String>();
        parts.add(headline(run));
        var steps = steps(run);
        if (!steps.isEmpty()) {
            parts.add(steps.toString());
        }
        if (!messages(run).isEmpty()) {
            parts.add(messages(run));
        }
        var files = new Table("file", "read", "rejected");
        var tables = new Table("table", "inserted", "updated", "unchanged", "retired");
        for (var counts : run.counts()) {
            if ("file".equals(counts.kind())) {
                files.row(counts.subject(), Texts.number(counts.read()), Texts.number(counts.rejected()));
            } else {
                tables.row(
                        counts.subject(),
                        Texts.number(counts.inserted()),
                        Texts.number(counts.updated()),
                        Texts.number(counts.unchanged()),
                        Texts.number(counts.retired()));
            }
        }
        if (!files.isEmpty()) {
            parts.add(files.toString());
        }
        if (!tables.isEmpty()) {
            parts.add((run.dryRun() ? "A dry run: this is what would change.\n" : "") + tables);
        }
        if (!rejects.isEmpty()) {
            parts.add(rejects(rejects));
        }
        return String.join("\n\n", parts);
    }

    /** The outcome in one sentence. */
    public static String headline(Run run) {
        var release = run.release() == null ? run.source() : run.source() + " " + run.release();
        var time = Texts.between(run.startedAt(), run.endedAt());
        var attempts = run.attempts() > 1 ? ", attempt " + run.attempts() : "";
        var head = "Run " + run.runId() + " (" + release + (run.dryRun() ? ", dry run" : "") + ") "
                + (run.running() ? "is running" : outcome(run.status()))
                + (time.isEmpty() ? "" : " in " + time) + attempts;
        return run.reason() == null ? head + "." : head + ": " + Texts.ended(run.reason());
    }

    private static Table steps(Run run) {
        var table = new Table("attempt", "step", "status", "rows", "took");
        run.wholeSteps()
                .forEach(step -> table.row(
                        step.attempt(),
                        step.step(),
                        step.status(),
                        Texts.number(step.rows()),
                        Texts.between(step.startedAt(), step.endedAt())));
        return table;
    }

    /** What the steps have to say, unless it is the reason that was told already. */
    private static String messages(Run run) {
        return run.steps().stream()
                .filter(step -> step.message() != null && !step.message().equals(run.reason()))
                .map(step -> step.step() + (step.item().isEmpty() ? "" : " " + step.item()) + ": "
                        + Texts.ended(step.message()))
                .collect(Collectors.joining("\n"));
    }

    private static String outcome(String status) {
        return switch (status) {
            case "unchanged" -> "changed nothing";
            case "stopped" -> "was stopped";
            default -> status;
        };
    }

    private static String rejects(List<Reject> rejects) {
        var lines = new ArrayList<String>();
        lines.add("The first rows that were refused:");
        for (var reject : rejects) {
            var line = reject.line() > 0 ? ":" + reject.line() : "";
            var column = reject.column() == null ? "" : ", " + reject.column();
            var value = reject.value() == null ? "" : " \"" + reject.value() + "\"";
            var reason = String.valueOf(reject.reason()).replaceFirst("\\.$", "");
            var remedy = reject.remedy() == null ? "" : "; " + reject.remedy();
            lines.add("  " + reject.file() + line + column + value + ": " + Texts.ended(reason + remedy));
        }
        return String.join("\n", lines);
    }
}
