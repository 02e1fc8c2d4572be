package io.skillforge.it.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.skillforge.platform.webhook.WebhookSignature;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A partner: verifies what it is sent, refuses the first calls, then acknowledges. */
final class Receiver implements AutoCloseable {

    /** A call as it came. */
    record Call(String id, String body, boolean genuine, int answered) {}

    private final byte[] key;
    private final AtomicInteger refusals;
    private final HttpServer server;
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    Receiver(String secret, int refusals) throws IOException {
        this.key = WebhookSignature.key(secret);
        this.refusals = new AtomicInteger(refusals);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", this::receive);
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", url().toString());
            answer(exchange, 307);
        });
        server.start();
    }

    URI url() {
        return at("/hook");
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    private void receive(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var id = headers.getFirst("webhook-id");
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var genuine = WebhookSignature.matches(
                key,
                id,
                Long.parseLong(headers.getFirst("webhook-timestamp")),
                body,
                headers.getFirst("webhook-signature"));
        var status = !genuine ? 401 : refusals.getAndDecrement() > 0 ? 503 : 204;
        calls.add(new Call(id, body, genuine, status));
        answer(exchange, status);
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
