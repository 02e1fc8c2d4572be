package io.skillforge.ops.client;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** A run of a loading job as the server tells it. */
public record Run(
        String runId,
        String source,
        String release,
        String location,
        String status,
        boolean dryRun,
        long attempts,
        long jobExecutionId,
        Instant startedAt,
        Instant endedAt,
        String reason,
        List<Counts> counts,
        List<Step> steps) {

    /** What happened to one file or table. */
    public record Counts(
            String subject,
            String kind,
            long read,
            long rejected,
            long inserted,
            long updated,
            long unchanged,
            long retired) {

        static Counts from(JsonObject json) {
            return new Counts(
                    Json.text(json, "subject"),
                    Json.text(json, "kind"),
                    Json.number(json, "read"),
                    Json.number(json, "rejected"),
                    Json.number(json, "inserted"),
                    Json.number(json, "updated"),
                    Json.number(json, "unchanged"),
                    Json.number(json, "retired"));
        }
    }

    /** A step of one attempt, or one file or table ({@code item}) that the step worked on. */
    public record Step(
            long attempt,
            String step,
            String item,
            String status,
            long rows,
            Instant startedAt,
            Instant endedAt,
            String message) {

        static Step from(JsonObject json) {
            var item = Json.text(json, "item");
            return new Step(
                    Json.number(json, "attempt"),
                    Json.text(json, "step"),
                    item == null ? "" : item,
                    Json.text(json, "status"),
                    Json.number(json, "rows"),
                    Json.instant(json, "startedAt"),
                    Json.instant(json, "endedAt"),
                    Json.text(json, "message"));
        }

        public boolean running() {
            return "running".equals(status);
        }

        /** One for all rows of a step: its own row where there is one, else what its items come to. */
        private static Step whole(List<Step> rows) {
            var own = rows.stream().filter(row -> row.item().isEmpty()).findFirst();
            var first = rows.get(0);
            return own.orElseGet(() -> new Step(
                    first.attempt(),
                    first.step(),
                    "",
                    worst(rows),
                    rows.stream().mapToLong(Step::rows).sum(),
                    rows.stream()
                            .map(Step::startedAt)
                            .filter(Objects::nonNull)
                            .min(Instant::compareTo)
                            .orElse(null),
                    rows.stream().anyMatch(row -> row.endedAt() == null)
                            ? null
                            : rows.stream()
                                    .map(Step::endedAt)
                                    .max(Instant::compareTo)
                                    .orElse(null),
                    null));
        }

        private static String worst(List<Step> rows) {
            return rows.stream()
                    .map(Step::status)
                    .filter(status -> !"succeeded".equals(status))
                    .findFirst()
                    .orElse("succeeded");
        }
    }

    public static Run from(JsonObject json) {
        return new Run(
                Json.text(json, "runId"),
                Json.text(json, "source"),
                Json.text(json, "release"),
                Json.text(json, "location"),
                Json.text(json, "status"),
                Json.flag(json, "dryRun"),
                Json.number(json, "attempts"),
                Json.number(json, "jobExecutionId"),
                Json.instant(json, "startedAt"),
                Json.instant(json, "endedAt"),
                Json.text(json, "reason"),
                Json.objects(json, "counts").stream().map(Counts::from).toList(),
                Json.objects(json, "steps").stream().map(Step::from).toList());
    }

    /**
     * The steps of every attempt without their files and tables, in order. A step that is done file by file has no row of
     * its own in the log: it is as far as its files are.
     */
    public List<Step> wholeSteps() {
        var whole = new LinkedHashMap<String, List<Step>>();
        for (var step : steps) {
            whole.computeIfAbsent(step.attempt() + "/" + step.step(), none -> new ArrayList<>())
                    .add(step);
        }
        return whole.values().stream().map(Step::whole).toList();
    }

    public boolean running() {
        return "running".equals(status);
    }

    /** Loaded, or already current. */
    public boolean well() {
        return "succeeded".equals(status) || "unchanged".equals(status);
    }
}
