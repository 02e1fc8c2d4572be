package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The job onet-refresh over REST, the way an operator runs it. */
public final class Refresh {

    private static final String EXECUTIONS = "/api/v1/operations/jobs/onet-refresh/executions";
    private static final Set<String> GOING = Set.of("starting", "started", "stopping");
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final Api api;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Refresh(Api api) {
        this.api = api;
    }

    public static Refresh of(Path location) {
        return new Refresh(Api.admin()).with("location", location.toString());
    }

    public static Refresh of(Api api, Path location) {
        return new Refresh(api).with("location", location.toString());
    }

    public Refresh with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    /** Launches the job and answers its execution's id. */
    public long launch() {
        var values = Json.createObjectBuilder();
        parameters.forEach(values::add);
        var reply = api.post(
                EXECUTIONS, Json.createObjectBuilder().add("parameters", values).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().getJsonNumber("executionId").longValue();
    }

    /** Launches the job, waits for its end, and answers the run. */
    public Run run() {
        return await(api, launch());
    }

    /** Waits for the end of an execution, and answers its run. */
    public static Run await(Api api, long executionId) {
        return await(api, EXECUTIONS, executionId);
    }

    /** The same for another job, whose executions are at that path. */
    public static Run await(Api api, String executions, long executionId) {
        var execution = Await.until("execution " + executionId + " has ended", LONGEST, () -> {
            var now = api.get(executions + "/" + executionId).json();
            return GOING.contains(now.getString("status")) ? Optional.empty() : Optional.of(now);
        });
        var runId = execution.getString("runId", null);
        assertThat(runId).as(execution.toString()).isNotNull();
        return run(api, runId, execution);
    }

    private static Run run(Api api, String runId, JsonObject execution) {
        return new Run(
                api.get("/api/v1/operations/runs/" + runId).json(),
                execution,
                api.get("/api/v1/operations/runs/" + runId + "/rejects?limit=100")
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class));
    }

    /** Restarts an execution and answers the new one's id. */
    public static long restart(Api api, long executionId) {
        var reply = api.post(EXECUTIONS + "/" + executionId + "/restart");
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().getJsonNumber("executionId").longValue();
    }

    /** A run as three resources tell it: the run log, the execution, the rejects. */
    public record Run(JsonObject log, JsonObject execution, List<JsonObject> rejects) {

        public String status() {
            return log.getString("status");
        }

        public String reason() {
            return log.getString("reason", null);
        }

        /** Fails with the reason when the run did not succeed. */
        public Run succeeded() {
            assertThat(status()).as(reason()).isEqualTo("succeeded");
            return this;
        }

        /** The count of a file or table; null when the run did not touch it. */
        public JsonObject counts(String subject) {
            return log.getJsonArray("counts").getValuesAs(JsonObject.class).stream()
                    .filter(count -> count.getString("subject").equals(subject))
                    .findFirst()
                    .orElse(null);
        }

        /** Rows inserted, updated and retired over all tables. */
        public long changes() {
            return log.getJsonArray("counts").getValuesAs(JsonObject.class).stream()
                    .mapToLong(count -> count.getInt("inserted") + count.getInt("updated") + count.getInt("retired"))
                    .sum();
        }

        public List<JsonObject> steps() {
            return log.getJsonArray("steps").getValuesAs(JsonObject.class);
        }
    }
}
