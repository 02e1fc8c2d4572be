package io.skillforge.ops.client;

import io.skillforge.ops.OpsException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** JSON over HTTP with a bearer token; every failure is a sentence. */
public final class RestClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int ERRORS = 400;

    private final String url;
    private final Credentials credentials;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    public RestClient(String url, Credentials credentials) {
        this.url = checked(url);
        this.credentials = credentials;
    }

    public JsonObject get(String path) {
        return exchange(request(path).GET());
    }

    /** What is no JSON. */
    public String text(String path, String type) {
        var response = send(request(path)
                .setHeader("Accept", type + ", application/problem+json")
                .GET()
                .build());
        if (response.statusCode() >= ERRORS) {
            throw Problem.of(response.statusCode(), url, response.body());
        }
        return response.body();
    }

    public JsonObject post(String path, JsonObject body) {
        return post(path, body, ANSWER);
    }

    /** For what takes its time, however little is sent and answered. */
    public JsonObject post(String path, JsonObject body, Duration longest) {
        return exchange(sending(path, "application/json", body.toString()).timeout(longest));
    }

    public JsonObject post(String path, String type, String body) {
        return exchange(sending(path, type, body));
    }

    public JsonObject delete(String path) {
        return exchange(request(path).DELETE());
    }

    private HttpRequest.Builder sending(String path, String type, String body) {
        return request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder request(String path) {
        var builder = HttpRequest.newBuilder(URI.create(url + "/api/v1" + path))
                .timeout(ANSWER)
                .header("Accept", "application/json, application/problem+json");
        credentials.header(url).ifPresent(header -> builder.header("Authorization", header));
        return builder;
    }

    private JsonObject exchange(HttpRequest.Builder request) {
        var response = send(request.build());
        var status = response.statusCode();
        if (status >= ERRORS) {
            throw Problem.of(status, url, response.body());
        }
        // Some answers are a status only.
        return response.body().isBlank()
                ? JsonObject.EMPTY_JSON_OBJECT
                : Json.parse(response.body()).orElseThrow(() -> Problem.of(status, url, response.body()));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException silent) {
            throw OpsException.outOfReach(
                    "No server answers at " + url + "; start it with skillforge up, or name another with --url.",
                    silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw OpsException.outOfReach("Interrupted while waiting for the server.", interrupted);
        }
    }

    /** As one segment of a path, or one value of a query. */
    static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String checked(String url) {
        var trimmed = url.strip().replaceFirst("/+$", "");
        try {
            var uri = URI.create(trimmed);
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return trimmed;
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw wrongUrl(trimmed);
        }
        throw wrongUrl(trimmed);
    }

    private static OpsException wrongUrl(String url) {
        return OpsException.wrongUse(
                "\"" + url + "\" is not an address of a server; give one such as http://127.0.0.1:8080.");
    }
}
