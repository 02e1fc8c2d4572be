package io.skillforge.it.contract;

import io.skillforge.it.ApiDocument.Operation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A request that nobody should send.
 *
 * @param what is wrong with it
 * @param address with its query, as it goes out
 * @param body null for none
 */
record Malformed(String what, String method, String address, Map<String, String> headers, byte[] body) {

    private static final String JSON = "application/json";
    private static final int LARGE = 3 * 1024 * 1024;

    /** Values that no parameter takes, encoded; many a reader has stumbled over one of them. */
    private static final List<String> VALUES = List.of(
            "%00",
            "a%00b",
            "%0d%0aX-Injected:1",
            "%C3%28",
            "%FF",
            "%ED%A0%80",
            "..%2f..%2fetc%2fpasswd",
            "%27%20or%201=1--",
            "%3Cscript%3E",
            "-1",
            "99999999999999999999",
            "1e999",
            "NaN",
            "%F0%9F%92%A9".repeat(60),
            "x".repeat(3000));

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "7",
            "\"text\"",
            "{",
            "}",
            "{\"a\":}",
            "{\"noSuchField\":1}",
            "{\"name\":{\"a\":1}}",
            "{'single':1}",
            "<xml/>",
            "{\"limit\":1e9999}",
            "{\"a\":\"\\ud800\"}",
            "\u0000",
            "[".repeat(5000),
            "{\"a\":".repeat(3000) + "1" + "}".repeat(3000));

    /** Those of one operation: one for each place where something can be wrong, in turn so that all kinds come up. */
    static List<Malformed> of(Operation operation, int turn) {
        var found = new ArrayList<Malformed>();
        var plain = plain(operation);
        for (var parameter : operation.parameters()) {
            var value = VALUES.get((turn + found.size()) % VALUES.size());
            var name = parameter.getString("name");
            if (parameter.getString("in").equals("path")) {
                found.add(new Malformed(
                        "path " + name,
                        operation.method(),
                        address(operation, name, value),
                        Map.of(),
                        json(operation)));
            } else if (parameter.getString("in").equals("query") && !takesText(parameter)) {
                found.add(new Malformed(
                        "query " + name,
                        operation.method(),
                        plain + "?" + name + "=" + value,
                        Map.of(),
                        json(operation)));
            }
        }
        found.add(new Malformed(
                "unknown parameter", operation.method(), plain + "?noSuchParameter=1", Map.of(), json(operation)));
        found.add(new Malformed("broken escape", operation.method(), plain + "?q=%C3%28", Map.of(), json(operation)));
        found.add(new Malformed(
                "long address", operation.method(), plain + "?q=" + "x".repeat(9000), Map.of(), json(operation)));
        if (operation.bodies().containsKey(JSON)) {
            var body = BODIES.get(turn % BODIES.size());
            found.add(new Malformed(
                    "body " + shown(body),
                    operation.method(),
                    plain,
                    type(JSON),
                    body.getBytes(StandardCharsets.UTF_8)));
            found.add(new Malformed(
                    "body of another type", operation.method(), plain, type("text/csv"), new byte[] {'a', ',', 'b'}));
            found.add(new Malformed("body in no encoding", operation.method(), plain, type(JSON), new byte[] {
                '{', (byte) 0xff, (byte) 0xfe
            }));
        }
        return found;
    }

    /** What is too large or odd whatever it is for. */
    static List<Malformed> ofAny(Operation taking) {
        var plain = plain(taking);
        var large = new byte[LARGE];
        return List.of(
                new Malformed("large body", taking.method(), plain, type(JSON), large),
                new Malformed(
                        "large header", taking.method(), plain, Map.of("X-Large", "x".repeat(20_000)), new byte[] {
                            '{', '}'
                        }),
                new Malformed("odd type", taking.method(), plain, type("application/json;charset=no-such"), new byte[] {
                    '{', '}'
                }),
                new Malformed("no type at all", taking.method(), plain, type("///"), new byte[] {'{', '}'}),
                new Malformed("odd accept", "GET", "/api/v1/occupations", Map.of("Accept", "image/png"), null),
                new Malformed("broken accept", "GET", "/api/v1/occupations", Map.of("Accept", ";;;"), null),
                new Malformed("odd method", "PATCH", "/api/v1/occupations", Map.of(), null),
                new Malformed("no such method", "BREW", "/api/v1/occupations", Map.of(), null),
                new Malformed("odd token", "GET", "/api/v1/about", Map.of("Authorization", "Bearer a.b.c"), null),
                new Malformed("odd key", "GET", "/api/v1/about", Map.of("X-API-Key", "x".repeat(5000)), null),
                new Malformed("no such address", "GET", "/api/v1/%2e%2e/%2e%2e/web.xml", Map.of(), null));
    }

    private static boolean takesText(JsonObject parameter) {
        var schema = parameter.getJsonObject("schema");
        return schema != null
                && "string"
                        .equals(
                                schema.containsKey("type")
                                        ? schema.get("type").toString().replace("\"", "")
                                        : "")
                && !schema.containsKey("enum")
                && !schema.containsKey("format")
                && !parameter.getString("name").equals("pageToken");
    }

    private static byte[] json(Operation operation) {
        return operation.bodies().containsKey(JSON)
                ? Json.createObjectBuilder().build().toString().getBytes(StandardCharsets.UTF_8)
                : null;
    }

    private static Map<String, String> type(String type) {
        return Map.of("Content-Type", type);
    }

    private static String plain(Operation operation) {
        return address(operation, "", "");
    }

    private static String address(Operation operation, String name, String value) {
        return operation
                .path()
                .replace("{" + name + "}", value)
                .replaceAll("\\{[^}]*}", "0199c0de-0000-7000-8000-000000000001");
    }

    private static String shown(String body) {
        return body.length() > 20 ? body.substring(0, 20) + "…" : body;
    }

    @Override
    public String toString() {
        return what + ": " + method + " " + (address.length() > 100 ? address.substring(0, 100) + "…" : address);
    }
}
