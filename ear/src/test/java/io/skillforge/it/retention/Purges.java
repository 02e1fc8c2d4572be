package io.skillforge.it.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Await;
import io.skillforge.it.Refresh;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Plans over REST, as two officers handle them. */
final class Purges {

    static final String PLANS = "/api/v1/compliance/retention/plans";
    static final String EXECUTIONS = "/api/v1/operations/jobs/retention-purge/executions";
    static final Duration LONGEST = Duration.ofMinutes(2);

    private static final Set<String> AT_WORK = Set.of("planning", "running");

    private final Api one;
    private final Api other;
    private final Api admin;

    Purges(Api anonymous) {
        one = anonymous.withRoles("officer-one", "compliance-officer");
        other = anonymous.withRoles("officer-two", "compliance-officer");
        admin = anonymous.withRoles("admin", "platform-admin");
    }

    Api officer() {
        return one;
    }

    Api.Reply ask(JsonObjectBuilder request) {
        return one.post(PLANS, request.build());
    }

    /** Asks, and answers the run as soon as it waits for somebody, or ended. */
    JsonObject planned(JsonObjectBuilder request) {
        var reply = ask(request);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return rested(reply.json().getString("runId"));
    }

    JsonObject find(String run) {
        return one.get(PLANS + "/" + run).json();
    }

    JsonObject rested(String run) {
        return Await.until("run " + run + " rests", LONGEST, () -> Optional.of(find(run))
                .filter(each -> !AT_WORK.contains(each.getString("status"))));
    }

    Api.Reply approveOwn(String run) {
        return one.post(PLANS + "/" + run + "/approval");
    }

    void approve(String run) {
        var reply = other.post(PLANS + "/" + run + "/approval");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().getString("status")).isEqualTo("approved");
    }

    Api.Reply carryOut(String run) {
        return one.post(PLANS + "/" + run + "/execution");
    }

    /** Carries it out, and answers the run as it is at its end. */
    JsonObject carriedOut(String run) {
        var reply = carryOut(run);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return Await.until("run " + run + " has ended", LONGEST, () -> Optional.of(find(run))
                .filter(each -> !AT_WORK.contains(each.getString("status")))
                .filter(each -> !each.getString("status").equals("approved")));
    }

    /** Launches the job as the console does, and answers the run log's row at its end. */
    Refresh.Run job(String... parameters) {
        return Refresh.await(admin, EXECUTIONS, launch(parameters));
    }

    long launch(String... parameters) {
        var values = Json.createObjectBuilder();
        for (var i = 0; i < parameters.length; i += 2) {
            values.add(parameters[i], parameters[i + 1]);
        }
        var reply = admin.post(
                EXECUTIONS, Json.createObjectBuilder().add("parameters", values).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().getJsonNumber("executionId").longValue();
    }

    /** The newest execution of the purge. */
    long newest() {
        return admin.get(EXECUTIONS + "?limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getJsonNumber("executionId")
                .longValue();
    }

    /** Restarts an execution and answers the new one's id. */
    long restart(long execution) {
        var reply = admin.post(EXECUTIONS + "/" + execution + "/restart");
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return reply.json().getJsonNumber("executionId").longValue();
    }

    Refresh.Run await(long execution) {
        return Refresh.await(admin, EXECUTIONS, execution);
    }

    static long rows(JsonObject run, String table, String action) {
        var actions = run.getJsonObject("counts").getJsonObject(table);
        return actions == null || !actions.containsKey(action)
                ? 0
                : actions.getJsonNumber(action).longValue();
    }
}
