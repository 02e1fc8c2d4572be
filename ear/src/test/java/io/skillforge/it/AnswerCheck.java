package io.skillforge.it;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;

/**
 * Holds every answer that a test gets against the description of the API: its status is one that is described, its type is
 * what is said of that status, and its body has the shape and nothing beyond it.
 */
final class AnswerCheck {

    private static final int ERRORS = 400;

    private AnswerCheck() {}

    /** Fails with what is wrong. An address that is not described has to be a problem. */
    static void check(URI server, String method, String address, Api.Reply reply) {
        if (!address.startsWith("/api/") || method.equals("HEAD") || method.equals("OPTIONS")) {
            return;
        }
        var document = ApiDocument.of(server);
        var operation = document.find(method, address);
        if (operation.isEmpty()) {
            expect(reply.status() >= ERRORS, method, address, reply, "the operation is not described");
            return;
        }
        var responses = operation.get().responses();
        var status = String.valueOf(reply.status());
        var described =
                responses.getJsonObject(responses.containsKey(status) || reply.status() < ERRORS ? status : "default");
        expect(described != null, method, address, reply, "the status is not described");
        var content = described.getJsonObject("content");
        if (content == null) {
            expect(reply.body().isEmpty(), method, address, reply, "a body is not described");
            return;
        }
        var media = content.getJsonObject(reply.type().replaceFirst(";.*", "").strip());
        expect(media != null, method, address, reply, "the type " + reply.type() + " is not described");
        if (reply.type().contains("json") && !reply.type().contains("ndjson")) {
            var findings = findings(document, media, reply);
            expect(findings.isEmpty(), method, address, reply, String.join("; ", findings));
        }
    }

    private static List<String> findings(ApiDocument document, JsonObject media, Api.Reply reply) {
        return media.containsKey("schema") ? document.findings(media.getJsonObject("schema"), reply.body()) : List.of();
    }

    private static void expect(boolean holds, String method, String address, Api.Reply reply, String otherwise) {
        if (!holds) {
            throw new AssertionError("The answer " + reply.status() + " of " + method + " " + address
                    + " is not as /openapi has it: " + otherwise + "\n" + reply.body());
        }
    }
}
