package io.skillforge.it.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.it.Api;
import io.skillforge.it.BesideOthers;
import io.skillforge.it.Databases;
import io.skillforge.it.Problem;
import io.skillforge.it.ServerProcess;
import io.skillforge.it.TestServer;
import jakarta.json.Json;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server as in an installation: nobody is let in unnamed, callers are counted, one origin may call from a browser. */
@BesideOthers
class EdgeIT {

    private static final String CATALOG = "/api/v1/occupations";
    private static final String ORIGIN = "https://app.example";
    private static final Path FOLDER = Path.of("target").toAbsolutePath().resolve("edge-server");

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static ServerProcess server;

    @BeforeAll
    static void start() {
        server = new ServerProcess(FOLDER, Databases.create(TestServer.postgres(), "skillforge_edge"))
                .with("SKILLFORGE_ENV", "staging")
                .with("SKILLFORGE_CORS_ORIGINS", ORIGIN)
                .with("SKILLFORGE_PROXIES", "1");
        server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void theCatalogIsForThoseWhoSignIn() {
        Problem.of(server.anonymous().get(CATALOG), 401, "not-authenticated");
        assertThat(server.anonymous().get("/api/v1/about").status()).isEqualTo(200);
        assertThat(server.anonymous().withRoles("somebody").get(CATALOG).status())
                .isEqualTo(200);
        assertThat(server.anonymous()
                        .withKey(key("catalog-reader"))
                        .get(CATALOG)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void callersAreCountedAndToldWhatIsLeft() throws Exception {
        var first = exchange(request("/api/v1/about").header("X-Forwarded-For", "192.0.2.7"));
        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=300;w=60");
        assertThat(first.headers().firstValue("RateLimit").orElseThrow()).matches("\"address\";r=29\\d;t=\\d");
        HttpResponse<String> last = first;
        // What a caller writes before the proxy's own entry makes nobody else of it.
        for (var i = 0; i < 2000 && last.statusCode() == 200; i++) {
            last = exchange(
                    request("/api/v1/about").header("X-Forwarded-For", "198.51.100." + i % 200 + ", 192.0.2.7"));
        }
        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isPositive();
        assertThat(last.headers().firstValue("RateLimit").orElse("")).contains("r=0");
        assertThat(statusOfWrongKey("192.0.2.7")).isEqualTo(429);
        assertThat(exchange(request("/api/v1/about").header("X-Forwarded-For", "192.0.2.8"))
                        .statusCode())
                .isEqualTo(200);
        var keyed = exchange(request("/api/v1/about").header("X-API-Key", key("counted")));
        assertThat(keyed.headers().firstValue("RateLimit-Policy")).hasValue("\"standard\";q=1200;w=60");
    }

    /** Who tries keys is counted by address; a share that is used up grows by one in the fifth of a second. */
    private static int statusOfWrongKey(String address) throws Exception {
        var status = 401;
        for (var i = 0; i < 50 && status == 401; i++) {
            status = exchange(request("/api/v1/about")
                            .header("X-Forwarded-For", address)
                            .header("X-API-Key", "sfk_" + "x".repeat(43)))
                    .statusCode();
        }
        return status;
    }

    @Test
    void onlyThePagesOfOneOriginMayCall() throws Exception {
        var ours = exchange(request("/api/v1/about").header("Origin", ORIGIN));
        assertThat(ours.headers().firstValue("Access-Control-Allow-Origin")).hasValue(ORIGIN);
        assertThat(ours.headers().allValues("Vary").toString()).contains("Origin");
        var others = exchange(request("/api/v1/about").header("Origin", "https://evil.example"));
        assertThat(others.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        var preflight = exchange(request(CATALOG)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", ORIGIN)
                .header("Access-Control-Request-Method", "GET"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight
                        .headers()
                        .firstValue("Access-Control-Allow-Headers")
                        .orElse(""))
                .contains("X-API-Key");
    }

    @Test
    void browsersAndProxiesAreToldWhatTheyMay() throws Exception {
        var secure = exchange(request("/api/v1/about").header("X-Forwarded-Proto", "https"));
        assertThat(secure.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(secure.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(secure.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(secure.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(secure.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        var plain = exchange(request("/api/v1/about"));
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    /** A key of a new partner, who is called like the test. */
    private static String key(String partner) {
        var officer = server.anonymous().withRoles("officer", "compliance-officer");
        made(officer.post(
                "/api/v1/partners",
                Json.createObjectBuilder()
                        .add("code", partner)
                        .add("name", partner)
                        .add("contactEmail", "contact@planted.example")
                        .add("termsAcceptedAt", "2026-01-01T00:00:00Z")
                        .build()));
        var key = officer.post(
                "/api/v1/partners/" + partner + "/api-keys",
                Json.createObjectBuilder()
                        .add("name", "test")
                        .add("scope", "catalog")
                        .build());
        made(key);
        return key.json().getString("key");
    }

    private static void made(Api.Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.http().resolve(path));
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
