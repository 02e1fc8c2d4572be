package io.skillforge.platform.webhook;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Calls a partner by HTTP POST. It follows no redirect, which would take a signed message to somebody else, waits ten
 * seconds at most, and reads nothing of what is answered but the status.
 */
@ApplicationScoped
public class WebhookClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private HttpClient client;

    private final boolean local = "local".equals(System.getenv("SKILLFORGE_ENV"));

    @Inject
    Clock clock;

    /** Not in the constructor, which the container's proxy runs as well. */
    @PostConstruct
    void open() {
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What went wrong, in words; empty when the partner acknowledged with any 2xx. Never completes exceptionally. */
    public CompletableFuture<Optional<String>> post(WebhookEndpoint endpoint, String id, String body) {
        if (!WebhookTarget.isAllowed(endpoint.url(), local)) {
            return CompletableFuture.completedFuture(Optional.of("The address may not be called"));
        }
        var timestamp = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(endpoint.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header("User-Agent", "SkillForge-Webhooks/1")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", WebhookSignature.sign(endpoint.key(), id, timestamp, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .thenApply(response -> judge(response.statusCode()))
                .exceptionally(failure -> Optional.of(reason(failure)));
    }

    private static Optional<String> judge(int status) {
        return status >= OK && status < MULTIPLE_CHOICES ? Optional.empty() : Optional.of("Answered with " + status);
    }

    private static String reason(Throwable failure) {
        var cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof HttpTimeoutException) {
            return "Did not answer in time";
        }
        return cause instanceof IOException ? "Could not be reached" : "Could not be called";
    }
}
