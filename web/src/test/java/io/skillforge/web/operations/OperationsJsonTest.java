package io.skillforge.web.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.etl.RejectView;
import io.skillforge.etl.RunView;
import io.skillforge.web.json.JsonDocuments;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OperationsJsonTest {

    private static final Instant START = Instant.parse("2026-11-01T02:00:00Z");

    @Test
    void writesARunWithCountsAndSteps() {
        var counts = new RunView.Counts("occupations", "table", 0, 0, 2, 1, 7, 0);
        var step = new RunView.Step(1, "publish", "", "succeeded", 10, START, START.plusSeconds(1), null);
        assertThat(write(RunJson.from(run(START.plusMillis(1500), List.of(counts), List.of(step)))))
                .contains("\"status\":\"succeeded\"", "\"durationMs\":1500")
                .contains("\"counts\":[{\"subject\":\"occupations\",\"kind\":\"table\",\"read\":0,\"rejected\":0,"
                        + "\"inserted\":2,\"updated\":1,\"unchanged\":7,\"retired\":0}]")
                .contains("\"steps\":[{\"attempt\":1,\"step\":\"publish\",\"status\":\"succeeded\",\"rows\":10,"
                        + "\"startedAt\":\"2026-11-01T02:00:00Z\",\"endedAt\":\"2026-11-01T02:00:01Z\"}]");
    }

    @Test
    void leavesOutTheEndOfARunThatGoesOn() {
        assertThat(write(RunJson.from(run(null, List.of(), List.of()))))
                .doesNotContain("endedAt", "durationMs", "steps", "reason");
    }

    @Test
    void writesRejects() {
        var reject = new RejectView(7, "Skills.txt", 12, "Data Value", "9.99", "is above 7", "correct it");
        assertThat(write(RejectPageJson.from(List.of(reject), "next")))
                .isEqualTo("{\"items\":[{\"file\":\"Skills.txt\",\"line\":12,\"column\":\"Data Value\","
                        + "\"value\":\"9.99\",\"reason\":\"is above 7\",\"remedy\":\"correct it\"}],"
                        + "\"nextPageToken\":\"next\"}");
    }

    @Test
    void saysItselfWhoLaunchedAJob() {
        var asked = new StartJson(Map.of("location", "/data/x.zip", "triggered-by", "somebody else"));
        assertThat(asked.toParameters("rest:admin"))
                .containsOnly(Map.entry("location", "/data/x.zip"), Map.entry("triggered-by", "rest:admin"));
        assertThat(new StartJson(null).toParameters("rest:admin")).containsOnlyKeys("triggered-by");
    }

    private static RunView run(Instant endedAt, List<RunView.Counts> counts, List<RunView.Step> steps) {
        return new RunView(
                UUID.fromString("01a1fc76-70a3-745c-92e0-a6a1c00d1465"),
                "onet",
                "30.1",
                "onet-refresh",
                "/data/x.zip",
                "succeeded",
                false,
                1,
                3,
                "skillforge-1",
                "rest:admin",
                START,
                endedAt,
                null,
                null,
                counts,
                steps);
    }

    private static String write(Record document) {
        return new String(JsonDocuments.bytes(document), StandardCharsets.UTF_8);
    }
}
