package io.skillforge.ops.client;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

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

    public boolean running() {
        return "running".equals(status);
    }

    /** Loaded, or already current. */
    public boolean well() {
        return "succeeded".equals(status) || "unchanged".equals(status);
    }
}
