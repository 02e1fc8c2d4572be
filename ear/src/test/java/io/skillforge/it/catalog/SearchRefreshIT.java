package io.skillforge.it.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job search-refresh over REST, on the fixture {@code local}. */
@ServerTest
class SearchRefreshIT {

    private static final String EXECUTIONS = "/api/v1/operations/jobs/search-refresh/executions";
    private static final String EMPLOYED =
            "select employment from skillforge.search_occupations where onet_code = '15-1252.00'";
    private static final ReferenceData DATA = ReferenceData.ofServer();

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        DATA.empty();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run().succeeded();
    }

    @AfterAll
    static void forget() {
        DATA.execute("delete from skillforge.soc_employment");
    }

    @Test
    void figuresReachSearchWithoutTheReleaseBeingLoadedAgain() throws IOException {
        var tag = tag();
        var file = file("15-1252,Software Developers,\"1,654,440\"", "27-2011,Actors,**");

        var dry = run(file, "true");
        assertThat(dry.status()).isEqualTo("succeeded");
        assertThat(dry.counts("soc_employment").getInt("inserted")).isEqualTo(1);
        assertThat(DATA.count("soc_employment")).isZero();

        run(file, "false").succeeded();
        assertThat(DATA.text(EMPLOYED)).isEqualTo("1654440");
        assertThat(tag()).isNotEqualTo(tag);
        assertThat(run(file, "false").status()).isEqualTo("unchanged");

        var smaller = run(file("29-1141,Registered Nurses,3282010"), "false").succeeded();
        assertThat(smaller.counts("soc_employment").getInt("retired")).isEqualTo(1);
        assertThat(DATA.text(EMPLOYED)).isNull();
    }

    @Test
    void oneBadRowRefusesTheFile() throws IOException {
        var before = DATA.rows("select * from skillforge.soc_employment order by 1");

        var run = run(file("15-1252,Software Developers,7", "15-1253,Testers,many"), "false");

        assertThat(run.status()).isEqualTo("failed");
        assertThat(run.reason())
                .isEqualTo("national.csv has 1 bad rows among 2, and none is taken; the first: national.csv line 3,"
                        + " column TOT_EMP: is not a whole number from 0; give the number of people, or ** where it is"
                        + " not known");
        assertThat(run.rejects()).singleElement().returns(3, reject -> reject.getInt("line"));
        assertThat(DATA.rows("select * from skillforge.soc_employment order by 1"))
                .isEqualTo(before);
    }

    @Test
    void anIndexOfOtherRulesIsMadeAnew() {
        DATA.execute("update skillforge.search_index set form = 'of long ago'");
        DATA.execute("truncate skillforge.search_names");

        run(null, "false").succeeded();

        assertThat(DATA.text("select form from skillforge.search_index")).isNotEqualTo("of long ago");
        assertThat(Api.anonymous()
                        .get("/api/v1/occupations?q=software%20developer")
                        .json()
                        .getJsonArray("items"))
                .isNotEmpty();
    }

    private static String tag() {
        return Api.anonymous().get("/api/v1/occupations?q=nurse").etag();
    }

    private Path file(String... rows) throws IOException {
        return Files.writeString(
                folder.resolve("national.csv"),
                "OCC_CODE,OCC_TITLE,TOT_EMP\n" + String.join("\n", List.of(rows)) + "\n");
    }

    private static Refresh.Run run(Path employment, String dryRun) {
        var parameters = Json.createObjectBuilder().add("dry-run", dryRun);
        if (employment != null) {
            parameters.add("employment", employment.toString());
        }
        var api = Api.as("data-steward");
        var reply = api.post(
                EXECUTIONS,
                Json.createObjectBuilder().add("parameters", parameters).build());
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return Refresh.await(
                api, EXECUTIONS, reply.json().getJsonNumber("executionId").longValue());
    }
}
