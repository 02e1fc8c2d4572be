package io.skillforge.it.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ServerTest;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

/** That the server works from a register: it was read when the deployment started. */
@ServerTest
class DataMapIT {

    private static final String PATH = "/api/v1/compliance/data-map";

    @Test
    void showsTheRegisterThatTheServerWorksFrom() {
        var map = Api.as("compliance-officer").get(PATH);
        assertThat(map.status()).isEqualTo(200);
        var users = map.json().getJsonArray("tables").getValuesAs(JsonObject.class).stream()
                .filter(table -> table.getString("table").equals("users"))
                .findFirst()
                .orElseThrow();
        assertThat(users.getString("whose")).isEqualTo("person");
        assertThat(users.getJsonObject("revocation")
                        .getJsonArray("marketing")
                        .getJsonObject(0)
                        .getString("where"))
                .isEqualTo("marketing_opt_in");
    }

    @Test
    void isForOfficers() {
        Problem.of(Api.anonymous().get(PATH), 401, "not-authenticated");
        Problem.of(Api.as("learner").get(PATH), 403, "forbidden");
    }
}
