package io.skillforge.ops.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small server that speaks the REST interface from a script: the answers of each request, in order; the last stays. */
final class TestServer implements AutoCloseable {
    static final String TOKEN = "right";

    private final HttpServer http;
    private final Map<String, Deque<Answer>> answers = new HashMap<>();
    private final List<String> requests = new ArrayList<>();

    private record Answer(int status, String body) {}

    TestServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** What was asked, method, path and body. */
    synchronized List<String> requests() {
        return List.copyOf(requests);
    }

    synchronized TestServer on(String request, int status, String body) {
        answers.computeIfAbsent(request, none -> new ArrayDeque<>()).add(new Answer(status, body));
        return this;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        var request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add((request + " " + body).strip());
        var answer = ("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))
                ? next(request)
                : new Answer(401, "");
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer next(String request) {
        var scripted = answers.get(request);
        if (scripted == null) {
            return new Answer(404, "<html>no such page</html>");
        }
        return scripted.size() > 1 ? scripted.remove() : scripted.peek();
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
