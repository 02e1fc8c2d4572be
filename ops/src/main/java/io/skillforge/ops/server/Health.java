package io.skillforge.ops.server;

import io.skillforge.ops.client.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What the server says of its own health on the management port. */
public record Health(boolean up, List<Check> checks, JsonObject answer) {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** One check; {@code detail} is its data in the server's words, empty when it gives none. */
    public record Check(String name, boolean up, String detail) {}

    /** Asks; empty when nobody answers, or nobody who speaks of health. */
    public static Optional<Health> ask(String managementUrl, String path) {
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        var request = HttpRequest.newBuilder(URI.create(managementUrl + path))
                .timeout(PATIENCE)
                .build();
        try {
            return Json.parse(client.send(request, BodyHandlers.ofString()).body())
                    .map(Health::of);
        } catch (IOException silent) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static Health of(JsonObject answer) {
        var checks = Json.objects(answer, "checks").stream()
                .map(check -> new Check(
                        check.getString("name", "?"),
                        check.getString("status", "").equals("UP"),
                        check.containsKey("data") ? Json.brief(check.getJsonObject("data")) : ""))
                .toList();
        return new Health(answer.getString("status", "").equals("UP"), checks, answer);
    }
}
