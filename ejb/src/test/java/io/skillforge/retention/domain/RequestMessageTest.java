package io.skillforge.retention.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.platform.error.DomainException;
import io.skillforge.retention.PlanRequest;
import io.skillforge.retention.RunKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestMessageTest {

    private static final UUID RUN = UUID.fromString("0199a8f0-5b7e-7c31-9f00-3f6a5d1b2c3d");

    @Test
    void readsWhatTheReferenceShows() {
        var request = RequestMessage.parse("""
                {"specVersion": "1", "id": "drill-2026-11", "tenant": "orbit-labs", "datasets": ["notifications"],
                 "before": "2023-01-01T01:00:00+01:00", "dryRun": false,
                 "triggeredBy": "data.protection@skillforge.example", "reason": "Drill"}""");
        assertThat(request)
                .isEqualTo(new PlanRequest(
                        request.runId(),
                        RunKind.MANUAL,
                        "orbit-labs",
                        List.of("notifications"),
                        Instant.parse("2023-01-01T00:00:00Z"),
                        "data.protection@skillforge.example",
                        "Drill"));
    }

    @Test
    void isADryRunUnlessItSaysOtherwise() {
        assertThat(RequestMessage.parse("{\"specVersion\": \"1\", \"id\": \"a\"}")
                        .kind())
                .isEqualTo(RunKind.MANUAL);
        assertThat(RequestMessage.parse("{\"specVersion\": \"1\", \"id\": \"a\", \"dryRun\": false}")
                        .kind())
                .isEqualTo(RunKind.STANDING);
    }

    @Test
    void theSameIdIsTheSameRun() {
        var one = RequestMessage.parse("{\"specVersion\": \"1\", \"id\": \"a\"}");
        assertThat(RequestMessage.parse("{\"specVersion\": \"1\", \"id\": \"a\"}")
                        .runId())
                .isEqualTo(one.runId());
        assertThat(RequestMessage.parse("{\"specVersion\": \"1\", \"id\": \"b\"}")
                        .runId())
                .isNotEqualTo(one.runId());
    }

    @Test
    void readsWhatItWrites() {
        for (var request : List.of(
                new PlanRequest(RUN, RunKind.STANDING, null, List.of(), null, null, null),
                new PlanRequest(
                        RUN,
                        RunKind.MANUAL,
                        "acme",
                        List.of("users"),
                        Instant.EPOCH,
                        "rest:officer",
                        "Asked by letter"))) {
            assertThat(RequestMessage.parse(RequestMessage.write(request).toString()))
                    .isEqualTo(request);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "purge everything",
                "[]",
                "{\"id\": \"a\"}",
                "{\"specVersion\": \"2\", \"id\": \"a\"}",
                "{\"specVersion\": \"1\"}",
                "{\"specVersion\": \"1\", \"id\": \" \"}",
                "{\"specVersion\": \"1\", \"id\": 7}",
                "{\"specVersion\": \"1\", \"id\": \"a\", \"tenants\": \"acme\"}",
                "{\"specVersion\": \"1\", \"id\": \"a\", \"before\": \"yesterday\"}",
                "{\"specVersion\": \"1\", \"id\": \"a\", \"dryRun\": \"no\"}",
                "{\"specVersion\": \"1\", \"id\": \"a\", \"datasets\": \"users\"}",
                "{\"specVersion\": \"1\", \"id\": \"a\", \"datasets\": [1]}"
            })
    void refusesWhatItDoesNotKnow(String text) {
        assertThatThrownBy(() -> RequestMessage.parse(text))
                .isInstanceOf(DomainException.class)
                .hasMessageStartingWith("Of the request, ");
    }
}
