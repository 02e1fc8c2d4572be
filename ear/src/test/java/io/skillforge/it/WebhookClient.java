package io.skillforge.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends events as the consent service does, with a signature of its own making: Standard Webhooks, written down once more
 * and independently of the server. The key lives as long as the JVM.
 */
public final class WebhookClient {

    private static final String EVENTS = "/api/v1/consent/events";
    private static final byte[] KEY = SecureRandom.getSeed(32);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private WebhookClient() {}

    static void writeSecret(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, "whsec_" + Base64.getEncoder().encodeToString(KEY) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The three headers. */
    public record Signature(String id, String timestamp, String value) {

        public static Signature of(String body) {
            return at(Instant.now(), body);
        }

        public static Signature at(Instant time, String body) {
            var id = "msg_" + time.toEpochMilli();
            var seconds = String.valueOf(time.getEpochSecond());
            return new Signature(id, seconds, "v1," + mac(id + "." + seconds + "." + body));
        }
    }

    public static Api.Reply report(String body) {
        return report(body, Signature.of(body));
    }

    /** Headers that are null are left out. */
    public static Api.Reply report(String body, Signature signature) {
        return send(request(EVENTS, signature)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks how far an event is, signed with an empty body. */
    public static Api.Reply status(String path) {
        return send(request(path, Signature.of("")).GET());
    }

    private static HttpRequest.Builder request(String path, Signature signature) {
        var headers = new ArrayList<>(List.of("Accept", "application/json"));
        add(headers, "webhook-id", signature.id());
        add(headers, "webhook-timestamp", signature.timestamp());
        add(headers, "webhook-signature", signature.value());
        return HttpRequest.newBuilder(URI.create(TestServer.http() + path))
                .timeout(Duration.ofSeconds(60))
                .headers(headers.toArray(String[]::new));
    }

    private static void add(List<String> headers, String name, String value) {
        if (value != null) {
            headers.addAll(List.of(name, value));
        }
    }

    private static Api.Reply send(HttpRequest.Builder request) {
        try {
            return Api.Reply.of(CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for an answer", e);
        }
    }

    private static String mac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
