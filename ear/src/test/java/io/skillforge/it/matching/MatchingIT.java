package io.skillforge.it.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.skillforge.it.Api;
import io.skillforge.it.Await;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On the fixture {@code local}. */
@ServerTest
class MatchingIT {

    private static final String DEVELOPERS = "15-1252.00";
    private static final String FLAG = "/api/v1/operations/flags/matching.importance-weighted";
    private static final ReferenceData DATA = ReferenceData.ofServer();

    private final Api api = Api.anonymous();

    @BeforeAll
    static void load() {
        DATA.empty();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run().succeeded();
    }

    @Test
    @DisplayName("MAT-2 A score can be recomputed from its explanation by hand")
    void explainsTheScore() {
        for (var variant : List.of("unweighted", "importance-weighted")) {
            var answer = post("/api/v1/matches?explain=true&limit=5", skills("variant", variant));
            assertThat(answer.getString("variant")).isEqualTo(variant);
            assertThat(answer.getString("variantBy")).isEqualTo("request");
            var items = items(answer, "items");
            assertThat(items).hasSize(5);
            items.forEach(MatchingIT::recompute);
        }
    }

    private static void recompute(JsonObject match) {
        var score = match.getJsonObject("score");
        double required = 0;
        double held = 0;
        double aligned = 0;
        for (var line : items(match, "requirements")) {
            double weight = number(line, "weight");
            required += weight;
            if (line.containsKey("proficiency")) {
                held += weight;
                aligned += weight
                        * (line.containsKey("requiredProficiency")
                                ? Math.min(1, number(line, "proficiency") / number(line, "requiredProficiency"))
                                : 1);
            }
        }
        double expected = Math.min(100, 100 * held / required * aligned / held * number(score, "experienceWeight"));
        assertThat(number(score, "score")).as(match.toString()).isCloseTo(expected, within(0.001));
    }

    @Test
    @DisplayName("MAT-1 The same request against the same release gives the same answer")
    void answersTheSameAgain() {
        var body = skills("experimentKey", "session-41").toString();
        var first = api.post("/api/v1/matches?explain=true", "application/json", body);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().getJsonObject("release").getString("version")).isNotBlank();
        assertThat(api.post("/api/v1/matches?explain=true", "application/json", body)
                        .body())
                .isEqualTo(first.body());
    }

    @Test
    @DisplayName("MAT-3 What cannot be resolved fails nothing")
    void tellsWhatIsUnresolved() {
        var body = Json.createObjectBuilder()
                .add(
                        "skills",
                        Json.createArrayBuilder()
                                .add(skill("text", "Programming"))
                                .add(skill("code", "no-such-code"))
                                .add(skill("text", "zzqqxx wwvv"))
                                .add(skill("code", "postgresql")))
                .build();
        var answer = post("/api/v1/matches", body);
        assertThat(items(answer, "skills").stream().map(skill -> skill.getString("status")))
                .containsExactly("scored", "unresolved", "unresolved", "listed");
        assertThat(items(answer, "items")).isNotEmpty();
    }

    @Test
    void tellsTheGapOfAnOccupation() {
        var answer = post("/api/v1/matches/" + DEVELOPERS + "/gap", skills(null, null));
        var missing = items(answer, "missing");
        assertThat(missing).isNotEmpty();
        assertThat(missing.stream().map(line -> -number(line, "importance"))).isSorted();
        assertThat(missing).allMatch(line -> line.getBoolean("critical") == number(line, "importance") >= 4);
        assertThat(answer.getJsonArray("pathways")).isNotNull();
    }

    @Test
    void leadsFromOneOccupationToOthers() {
        var answer = post(
                "/api/v1/transitions",
                Json.createObjectBuilder().add("from", DEVELOPERS).build());
        var items = items(answer, "items");
        assertThat(items).isNotEmpty();
        assertThat(items).allMatch(item -> item.getInt("jobZone") <= answer.getInt("maxJobZone"));
        var nearest = items.get(0).getString("onetCode");
        var transfer = api.get("/api/v1/occupations/" + DEVELOPERS + "/transferable?to=" + nearest)
                .json();
        assertThat(transfer.getJsonObject("to")).isEqualTo(items.get(0));
    }

    @Test
    void aFlagDecidesWhichVariantIsAnswered() {
        var steward = Api.as("data-steward");
        try {
            assertThat(steward.put(
                                    FLAG,
                                    Json.createObjectBuilder()
                                            .add("percent", 100)
                                            .build())
                            .status())
                    .isEqualTo(200);
            Await.untilTrue(
                    "the flag is seen", Duration.ofSeconds(20), () -> post("/api/v1/matches", skills(null, null))
                            .getString("variant")
                            .equals("importance-weighted"));
        } finally {
            steward.put(FLAG, Json.createObjectBuilder().add("percent", 0).build());
        }
    }

    @Test
    @DisplayName("MAT-5 Feedback is kept for stewards, and resolved once")
    void keepsFeedback() {
        var given = Api.ofTenant("direct", "tester", "partner")
                .post(
                        "/api/v1/feedback",
                        Json.createObjectBuilder()
                                .add("kind", "skill-mapping")
                                .add("text", "k8s")
                                .add("expected", "postgresql")
                                .build());
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        var steward = Api.as("data-steward");
        var id = given.json().getString("id");
        assertThat(items(steward.get("/api/v1/feedback").json(), "items").stream()
                        .map(item -> item.getString("id")))
                .contains(id);
        var outcome = Json.createObjectBuilder().add("outcome", "accepted").build();
        var resolution = "/api/v1/feedback/" + id + "/resolution";
        assertThat(steward.post(resolution, outcome).json().getString("status")).isEqualTo("accepted");
        Problem.of(steward.post(resolution, outcome), 409, "feedback-resolved");
        Problem.of(Api.as("learner").get("/api/v1/feedback"), 403, "forbidden");
        Problem.of(api.post("/api/v1/feedback", outcome), 401, "not-authenticated");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/v1/matches | {} | /skills",
                "/api/v1/matches | {\"skills\": []} | /skills",
                "/api/v1/matches | {\"skills\": [{\"proficiency\": 3}]} | /skills/0",
                "/api/v1/matches | {\"skills\": [{\"code\": \"a\", \"text\": \"a\", \"proficiency\": 3}]} | /skills/0",
                "/api/v1/matches | {\"skills\": [{\"code\": \"a\", \"proficiency\": 6}]} | /skills/0/proficiency",
                "/api/v1/matches | {\"skills\": [{\"code\": \"a\", \"proficiency\": 3, \"years\": -1}]} | /skills/0/years",
                "/api/v1/transitions | {\"from\": \"here\"} | /from",
            })
    void tellsWhatIsWrongWithABody(String path, String body, String pointer) {
        var problem = Problem.of(api.post(path, "application/json", body), 400, "parameter-invalid");
        assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/occupations/15-1252.00/transferable,                  400, parameter-invalid",
        "/api/v1/occupations/15-1252.00/transferable?to=15-9999.00,    404, occupation-unknown",
        "/api/v1/occupations/15-1252.00/transferable?to=15-1252.00&variant=best, 400, parameter-invalid",
    })
    void refusesOtherTransfers(String path, int status, String slug) {
        Problem.of(api.get(path), status, slug);
    }

    private JsonObject post(String path, JsonObject body) {
        var reply = api.post(path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    /** Three skills of which one has no years, and one more field. */
    private static JsonObject skills(String field, String value) {
        var body = Json.createObjectBuilder()
                .add(
                        "skills",
                        Json.createArrayBuilder()
                                .add(skill("code", "2.A.1.a"))
                                .add(skill("code", "2.A.2.a").add("years", 1.5))
                                .add(skill("text", "programming").add("years", 0)));
        return field == null ? body.build() : body.add(field, value).build();
    }

    private static JsonObjectBuilder skill(String field, String value) {
        return Json.createObjectBuilder().add(field, value).add("proficiency", 3);
    }

    private static List<JsonObject> items(JsonObject answer, String list) {
        return answer.getJsonArray(list).getValuesAs(JsonObject.class);
    }

    private static double number(JsonObject object, String field) {
        return object.getJsonNumber(field).doubleValue();
    }
}
