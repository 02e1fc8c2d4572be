package io.skillforge.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/** The job seed-people over REST. People are told apart by their seed: take one that no other test takes. */
public final class Seeding {

    private static final String EXECUTIONS = "/api/v1/operations/jobs/seed-people/executions";

    private final Api api;
    private final Map<String, String> parameters = new LinkedHashMap<>();

    private Seeding(Api api) {
        this.api = api;
    }

    public static Seeding of(int seed) {
        return of(Api.admin(), seed);
    }

    public static Seeding of(Api api, int seed) {
        return new Seeding(api).with("seed", seed);
    }

    public Seeding with(String parameter, Object value) {
        parameters.put(parameter, value.toString());
        return this;
    }

    public long launch() {
        var values = Json.createObjectBuilder();
        parameters.forEach(values::add);
        var reply = api.post(
                EXECUTIONS, Json.createObjectBuilder().add("parameters", values).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().getJsonNumber("executionId").longValue();
    }

    /** Launches the job, waits for its end, and answers the run. */
    public Refresh.Run run() {
        return await(api, launch());
    }

    public static Refresh.Run await(Api api, long executionId) {
        return Refresh.await(api, EXECUTIONS, executionId);
    }

    /** Restarts an execution and answers the new one's id. */
    public static long restart(Api api, long executionId) {
        var reply = api.post(EXECUTIONS + "/" + executionId + "/restart");
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().getJsonNumber("executionId").longValue();
    }
}
