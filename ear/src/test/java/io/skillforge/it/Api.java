package io.skillforge.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A client of one server's REST API, as nobody in particular or with a token. Paths are given from the server's root. Every
 * answer is held against the API's description.
 */
public final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI server;
    private final Map<String, String> headers;

    private Api(URI server, Map<String, String> headers) {
        this.server = server;
        this.headers = headers;
    }

    public static Api anonymous(URI server) {
        return new Api(server, Map.of());
    }

    public static Api anonymous() {
        return anonymous(TestServer.http());
    }

    public static Api admin() {
        return anonymous().withRoles("admin", "platform-admin");
    }

    /** Somebody who has these roles; with none given, somebody known who may do nothing. */
    public static Api as(String... roles) {
        return anonymous().withRoles("tester", roles);
    }

    /** Somebody of a partner. */
    public static Api ofTenant(String tenant, String subject, String... roles) {
        return anonymous().withToken(Tokens.signed(Tokens.claims(subject, roles).add("tenant", tenant)));
    }

    public Api withRoles(String subject, String... roles) {
        return withToken(Tokens.signed(Tokens.claims(subject, roles)));
    }

    public Api withToken(String token) {
        return withAuthorization("Bearer " + token);
    }

    Api withAuthorization(String header) {
        return with("Authorization", header);
    }

    /** With an API key of a partner. */
    public Api withKey(String key) {
        return with("X-API-Key", key);
    }

    /** With one header more, or another value for one. */
    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(server, more);
    }

    /** For changes to one version of a row. */
    public Api ifMatch(String tag) {
        return with("If-Match", tag);
    }

    /** An answer. */
    public record Reply(int status, String type, String location, String challenge, String etag, String body) {

        static Reply of(HttpResponse<String> response) {
            var headers = response.headers();
            return new Reply(
                    response.statusCode(),
                    headers.firstValue("Content-Type").orElse(""),
                    headers.firstValue("Location").orElse(null),
                    headers.firstValue("WWW-Authenticate").orElse(null),
                    headers.firstValue("ETag").orElse(null),
                    response.body());
        }

        public JsonObject json() {
            try (var reader = Json.createReader(new StringReader(body))) {
                return reader.readObject();
            }
        }
    }

    public Reply get(String path) {
        return send(request(path).GET());
    }

    public Reply post(String path, JsonObject body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Any method, without a body. */
    public Reply send(String method, String path) {
        return send(method, path, null);
    }

    public Reply post(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Any method, with an empty object for a body unless the type is null. */
    public Reply send(String method, String path, String type) {
        if (type == null) {
            return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
        }
        return send(
                request(path).header("Content-Type", type).method(method, HttpRequest.BodyPublishers.ofString("{}")));
    }

    public Reply put(String path, JsonObject body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public Reply delete(String path) {
        return send(request(path).DELETE());
    }

    public Reply post(String path) {
        return send(request(path).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /**
     * Anything at all: any method, an address as it stands, headers in place of the usual ones. Sent without this class's
     * client where that is too well-behaved.
     *
     * @param body null for none
     */
    public Reply raw(String method, String address, Map<String, String> more, byte[] body) {
        var all = new HashMap<>(headers);
        all.putAll(more);
        return RawRequest.send(server, method, address, all, body);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json, */*;q=0.1");
        headers.forEach(request::header);
        return request;
    }

    private Reply send(HttpRequest.Builder request) {
        try {
            var sent = request.build();
            var reply = Reply.of(CLIENT.send(sent, HttpResponse.BodyHandlers.ofString()));
            AnswerCheck.check(server, sent.method(), sent.uri().getRawPath(), reply);
            return reply;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }
}
