package io.skillforge.it.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.ReferenceData;
import io.skillforge.it.Refresh;
import io.skillforge.it.ServerTest;
import io.skillforge.it.TestServer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is kept of answers about the catalog. On the fixture {@code local}. */
@ServerTest
class CachesIT {

    private static final String LIST = "/api/v1/occupations?sort=code&limit=3";
    private static final ReferenceData DATA = ReferenceData.ofServer();

    @BeforeAll
    static void load() {
        DATA.empty();
        Refresh.of(TestServer.PROJECT.resolve("ops/fixtures/onet/local")).run().succeeded();
    }

    @Test
    @DisplayName("CACHE-2 The second answer is the first one again, until another release is current")
    void answersAreKeptUntilAPublication() throws Exception {
        var first = exchange(LIST, null);
        assertThat(first.statusCode()).isEqualTo(200);
        var hits = counted("hit");
        var second = exchange(LIST, null);
        assertThat(second.body()).isEqualTo(first.body());
        for (var header : List.of("Content-Type", "ETag", "Link")) {
            assertThat(second.headers().firstValue(header))
                    .isPresent()
                    .isEqualTo(first.headers().firstValue(header));
        }
        assertThat(second.headers().firstValue("Cache-Control")).hasValue("public, no-cache");
        assertThat(counted("hit")).isGreaterThan(hits);
        assertThat(exchange(LIST, tag(first)).statusCode()).isEqualTo(304);

        load();
        var misses = counted("miss");
        var fresh = exchange(LIST, tag(first));
        assertThat(fresh.statusCode()).isEqualTo(200);
        assertThat(tag(fresh)).isNotEqualTo(tag(first));
        assertThat(counted("miss")).isGreaterThan(misses);
    }

    @Test
    void aLinkLeadsToTheNextPage() throws Exception {
        var link = exchange(LIST, null).headers().firstValue("Link").orElseThrow();
        assertThat(link).matches("</api/v1/occupations\\?.*>; rel=\"next\"");
        assertThat(Api.anonymous().get(link.replaceFirst("<(.*)>.*", "$1")).status())
                .isEqualTo(200);
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    private static HttpResponse<String> exchange(String path, String known) throws Exception {
        var request = HttpRequest.newBuilder(TestServer.http().resolve(path));
        if (known != null) {
            request.header("If-None-Match", known);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static double counted(String result) throws Exception {
        var metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(TestServer.management().resolve("/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("skillforge_cache_requests")
                        && line.contains("\"searches\"")
                        && line.contains('"' + result + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
