package io.skillforge.ops.client;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One execution of a job as the server tells it. */
public record Execution(
        long executionId,
        String job,
        String status,
        String exitStatus,
        String reason,
        String runId,
        Instant startedAt,
        Instant endedAt,
        Map<String, String> parameters,
        List<Step> steps) {
    private static final Set<String> AT_WORK = Set.of("starting", "started", "stopping");

    public record Step(String name, String status, Instant startedAt, Instant endedAt, String reason) {

        static Step from(JsonObject json) {
            return new Step(
                    Json.text(json, "name"),
                    Json.text(json, "status"),
                    Json.instant(json, "startedAt"),
                    Json.instant(json, "endedAt"),
                    Json.text(json, "reason"));
        }
    }

    public static Execution from(JsonObject json) {
        return new Execution(
                Json.number(json, "executionId"),
                Json.text(json, "job"),
                Json.text(json, "status"),
                Json.text(json, "exitStatus"),
                Json.text(json, "reason"),
                Json.text(json, "runId"),
                Json.instant(json, "startedAt"),
                Json.instant(json, "endedAt"),
                Json.texts(json, "parameters"),
                Json.objects(json, "steps").stream().map(Step::from).toList());
    }

    public boolean running() {
        return AT_WORK.contains(status);
    }

    public boolean well() {
        return "completed".equals(status);
    }
}
