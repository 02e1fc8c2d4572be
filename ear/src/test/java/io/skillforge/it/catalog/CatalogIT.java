package io.skillforge.it.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.Problem;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On the fixture {@code local}. */
@ServerTest
class CatalogIT {

    private static final String DEVELOPERS = "/api/v1/occupations/15-1252.00";
    private static final String EXPORT = "/api/v1/exports/occupations.ndjson";
    private static final ReferenceData DATA = ReferenceData.ofServer();

    private final Api api = Api.anonymous();

    @BeforeAll
    static void load() {
        DATA.empty();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run().succeeded();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/occupations",
                "/api/v1/occupations?q=software&group=15-0000&jobZone=4&sort=title&limit=5",
                DEVELOPERS,
                DEVELOPERS + "/skills",
                DEVELOPERS + "/knowledge",
                DEVELOPERS + "/abilities",
                DEVELOPERS + "/tasks",
                DEVELOPERS + "/technologies",
                DEVELOPERS + "/related",
                DEVELOPERS + "/alternative-titles",
                DEVELOPERS + "/job-zone",
                DEVELOPERS + "/education",
                DEVELOPERS + "/work-activities",
                DEVELOPERS + "/work-context",
                DEVELOPERS + "/work-styles",
                DEVELOPERS + "/work-values",
                DEVELOPERS + "/interests",
                DEVELOPERS + "/pathways",
                "/api/v1/skills/postgresql/occupations?limit=5",
                "/api/v1/skills/2.A.1.a/related?limit=5",
                "/api/v1/occupation-groups",
                "/api/v1/skills?q=programming&category=technical&limit=5",
                "/api/v1/occupations/suggest?q=nur",
                "/api/v1/skills/postgresql",
                "/api/v1/about"
            })
    void everyRouteAnswersWhoeverAsks(String path) {
        var reply = api.get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.json()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/skills",
                "/knowledge",
                "/abilities",
                "/tasks",
                "/technologies",
                "/related",
                "/alternative-titles",
                "/education"
            })
    void everyPartOfAnOccupationIsThere(String part) {
        assertThat(api.get(DEVELOPERS + part).json().getJsonArray("items")).isNotEmpty();
    }

    @Test
    void pagesHoldEveryOccupationOnce() {
        var codes = codes("/api/v1/occupations?sort=code&limit=17");
        assertThat(codes)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSize((int) DATA.count("occupations"))
                .hasSizeGreaterThan(90);
        assertThat(codes("/api/v1/occupations?sort=title&limit=40")).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes("/api/v1/occupations?limit=33")).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void pagesHoldEverySkillOnce() {
        assertThat(walk("/api/v1/skills?limit=50", "code"))
                .doesNotHaveDuplicates()
                .hasSize((int) DATA.count("skills"));
    }

    @Test
    void searchFindsByTitleWordsAndCode() {
        assertThat(codes("/api/v1/occupations?q=Software%20Developers").get(0)).isEqualTo("15-1252.00");
        assertThat(codes("/api/v1/occupations?q=nurse")).contains("29-1141.00");
        assertThat(codes("/api/v1/occupations?q=15-1252.00")).containsExactly("15-1252.00");
        assertThat(codes("/api/v1/occupations?q=qqqqqqqq")).isEmpty();
    }

    /** A small judged set: what somebody types, and what an expert would put first. */
    @ParameterizedTest
    @CsvSource({
        "software developper, 15-1252.00",
        "developers software, 15-1252.00",
        "RN,                  29-1141.00",
        "registerd nurse,     29-1141.00",
        "full-stack developer, 15-1254.00",
        "fullstack developer, 15-1254.00",
        "15-1252,             15-1252.00",
        "151252,              15-1252.00",
        "webmasters,          15-1254.00"
    })
    void searchFindsWhatIsMeant(String text, String code) {
        assertThat(codes("/api/v1/occupations?q=" + text.replace(" ", "%20")).get(0))
                .isEqualTo(code);
    }

    /** They say nothing about what somebody does, and are what some people type first. */
    @ParameterizedTest
    @ValueSource(strings = {"jobs", "remote", "part%20time", "certified", "entry%20level", "I"})
    void wordsAroundAnOccupationAreAQuestionToo(String text) {
        var reply = api.get("/api/v1/occupations?q=" + text);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @Test
    void aHitSaysWhatMatchedAndAListWhatItCouldBeNarrowedTo() {
        var list = api.get("/api/v1/occupations?q=software%20enginer&limit=3").json();
        var match = list.getJsonArray("items").getJsonObject(0).getJsonObject("match");
        assertThat(match.getString("where")).isEqualTo("everyday-name");
        assertThat(match.getString("text")).isEqualTo("software engineer");
        assertThat(match.getJsonArray("words").getValuesAs(JsonString::getString))
                .containsExactly("software", "engineer");
        assertThat(list.getJsonArray("didYouMean").getString(0)).isEqualTo("software engineer");

        var groups = list.getJsonObject("facets").getJsonArray("group").getValuesAs(JsonObject.class);
        assertThat(groups.stream().mapToInt(group -> group.getInt("count")).sum())
                .isEqualTo(list.getInt("total"));
        var first = groups.get(0);
        var narrowed = "/api/v1/occupations?q=software%20enginer&group=" + first.getString("value");
        assertThat(codes(narrowed)).hasSize(first.getInt("count"));
    }

    @Test
    void whatFitsNothingIsAnsweredWithWhatLooksLikeIt() {
        var reply = api.get("/api/v1/occupations?q=webmastarrrs").json();
        assertThat(reply.getJsonArray("items").size()
                        + reply.getJsonArray("didYouMean").size())
                .isPositive();
    }

    @Test
    void completesWhatIsBeingTyped() {
        var items = items(api.get("/api/v1/occupations/suggest?q=regist"));
        assertThat(items.get(0).getString("onetCode")).isEqualTo("29-1141.00");
        assertThat(items)
                .allMatch(
                        item -> item.getString("text").toLowerCase(Locale.ROOT).startsWith("regist"));
        Problem.of(api.get("/api/v1/occupations/suggest?q=%20"), 400, "parameter-invalid");
        Problem.of(api.get("/api/v1/occupations/suggest"), 400, "parameter-invalid");
    }

    @Test
    void findsSkillsByNameAndSpelling() {
        assertThat(walk("/api/v1/skills?q=postgressql", "code").get(0)).isEqualTo("postgresql");
        assertThat(walk("/api/v1/skills?q=PostgreSQL", "code").get(0)).isEqualTo("postgresql");
    }

    @Test
    void filtersNarrowTheList() {
        assertThat(codes("/api/v1/occupations?group=29-0000")).isNotEmpty().allMatch(code -> code.startsWith("29-"));
        var zones = pages("/api/v1/occupations?jobZone=5&limit=100").stream().map(item -> item.getInt("jobZone"));
        assertThat(zones).isNotEmpty().containsOnly(5);
    }

    @Test
    void ratingsComeByImportance() {
        var importances = items(api.get(DEVELOPERS + "/skills")).stream()
                .map(item -> item.getJsonNumber("importance").doubleValue())
                .toList();
        assertThat(importances).hasSizeGreaterThan(5).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void aProfileHoldsEveryPartUnlessFieldsAreAskedFor() {
        var whole = api.get(DEVELOPERS).json();
        assertThat(whole.getJsonArray("skills"))
                .isEqualTo(api.get(DEVELOPERS + "/skills").json().getJsonArray("items"));
        assertThat(whole).containsKeys("workContext", "interests", "tasks", "technologies", "related");
        assertThat(api.get(DEVELOPERS + "?fields=title,skills").json().keySet())
                .containsExactlyInAnyOrder("onetCode", "title", "skills");
    }

    @Test
    void pagesHoldEveryOccupationOfASkillOnce() {
        var codes = codes("/api/v1/skills/2.A.1.a/occupations?limit=17");
        assertThat(codes).doesNotHaveDuplicates().hasSize((int) DATA.number("""
                select count(*)
                  from skillforge.occupation_skills r
                  join skillforge.skills s on s.id = r.skill_id and s.code = '2.A.1.a'
                """));
    }

    @Test
    void groupsAreATreeThatHoldsEveryOccupation() {
        var groups = items(api.get("/api/v1/occupation-groups"));
        assertThat(groups).hasSize(23);
        assertThat(groups.stream()
                        .mapToInt(group -> group.getInt("occupations"))
                        .sum())
                .isEqualTo((int) DATA.count("occupations"));
    }

    @Test
    void theExportHoldsEveryOccupationWhole() {
        Problem.of(api.get(EXPORT), 401, "not-authenticated");
        var lines = Api.as("data-steward").get(EXPORT).body().lines().toList();
        assertThat(lines).hasSize((int) DATA.count("occupations"));
        assertThat(lines).contains(api.get(DEVELOPERS).body());
    }

    @Test
    void aboutNamesReleaseAndVersion() {
        var about = api.get("/api/v1/about").json();
        assertThat(about.getString("apiVersion")).isEqualTo("v1");
        assertThat(about.getJsonObject("release").getString("version"))
                .isEqualTo(DATA.text("select version from skillforge.data_releases where status = 'current'"));
    }

    @Test
    void openApiDescribesWhatIsThere() {
        var reply = api.get("/openapi");
        assertThat(reply.status()).isEqualTo(200);
        var paths = reply.json().getJsonObject("paths").keySet();
        assertThat(paths)
                .contains(
                        "/api/v1/occupations",
                        "/api/v1/occupations/{onetCode}",
                        "/api/v1/skills",
                        "/api/v1/about",
                        "/api/v1/operations/jobs",
                        "/api/v1/operations/runs/{runId}/rejects")
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void thePagesAreServed() {
        for (var page : List.of("/", "/docs/")) {
            assertThat(api.get(page).status()).as(page).isEqualTo(200);
            assertThat(api.get(page).type()).startsWith("text/html");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/occupations/15-9999.00,          404, occupation-unknown, ",
        "/api/v1/occupations/15-9999.00/skills,   404, occupation-unknown, ",
        "/api/v1/occupations/developer,           400, parameter-invalid,  onetCode",
        "/api/v1/skills/no-such-skill,            404, skill-unknown,      ",
        "/api/v1/occupations?limit=0,             400, parameter-invalid,  limit",
        "/api/v1/occupations?limit=101,           400, parameter-invalid,  limit",
        "/api/v1/occupations?limit=many,          400, parameter-invalid,  limit",
        "/api/v1/occupations?jobZone=6,           400, parameter-invalid,  jobZone",
        "/api/v1/occupations?group=health,        400, parameter-invalid,  group",
        "/api/v1/occupations?sort=wage,           400, parameter-invalid,  sort",
        "/api/v1/occupations?colour=red,          400, parameter-invalid,  colour",
        "/api/v1/occupations?limit=5&limit=6,     400, parameter-invalid,  limit",
        "/api/v1/occupations?pageToken=rubbish,   400, page-token-invalid, pageToken",
        "/api/v1/occupations/15-1252.00?fields=x, 400, parameter-invalid,  fields",
        "/api/v1/skills/nothing/occupations,      404, skill-unknown,      ",
        "/api/v1/skills/2.A.1.a/related?limit=0,  400, parameter-invalid,  limit",
        "/api/v1/skills?category=green,           400, parameter-invalid,  category",
        "/api/v1/nothing,                         404, not-found,          ",
        "/api/v2/occupations,                     404, not-found,          "
    })
    void badQuestionsAreProblems(String path, int status, String slug, String parameter) {
        var problem = Problem.of(api.get(path), status, slug);
        if (parameter != null) {
            var error = problem.getJsonArray("errors").getJsonObject(0);
            assertThat(error.getString("parameter")).isEqualTo(parameter);
            assertThat(error.getString("message")).isNotBlank();
        }
    }

    @Test
    void aTokenOfOneListIsRefusedByAnother() {
        var token = api.get("/api/v1/occupations?sort=code&limit=5").json().getString("nextPageToken");
        Problem.of(api.get("/api/v1/occupations?sort=title&limit=5&pageToken=" + token), 400, "page-token-invalid");
        Problem.of(api.get("/api/v1/skills?limit=5&pageToken=" + token), 400, "page-token-invalid");
    }

    @Test
    void whatCannotBeChangedIsNotChanged() {
        Problem.of(api.post(DEVELOPERS), 405, "method-not-allowed");
    }

    private List<String> codes(String path) {
        return walk(path, "onetCode");
    }

    private List<String> walk(String path, String key) {
        return pages(path).stream().map(item -> item.getString(key)).toList();
    }

    /** The items of all pages. */
    private List<JsonObject> pages(String path) {
        var items = new ArrayList<JsonObject>();
        var next = path;
        while (next != null) {
            var reply = api.get(next);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            items.addAll(items(reply));
            var token = reply.json().get("nextPageToken");
            next = token instanceof JsonString text
                    ? path + (path.contains("?") ? "&" : "?") + "pageToken=" + text.getString()
                    : null;
        }
        return items;
    }

    private static List<JsonObject> items(Api.Reply reply) {
        return reply.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }
}
