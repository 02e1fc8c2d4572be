package io.skillforge.it;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The description that the server gives of its API. */
public final class ApiDocument {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "patch", "delete");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDialect(Dialects.getDraft202012());

    private static ApiDocument known;

    /** An operation and where it is. @param path with its parameters in braces */
    public record Operation(String method, String path, JsonObject definition, JsonObject item) {

        public JsonObject responses() {
            return definition.getJsonObject("responses");
        }

        /** Those of the operation and those of its address. */
        public List<JsonObject> parameters() {
            var all = new ArrayList<JsonObject>();
            for (var holder : List.of(item, definition)) {
                if (holder.containsKey("parameters")) {
                    all.addAll(holder.getJsonArray("parameters").getValuesAs(JsonObject.class));
                }
            }
            return all;
        }

        /** The kinds of body it takes; empty when it takes none. */
        public JsonObject bodies() {
            var body = definition.getJsonObject("requestBody");
            return body == null ? JsonValue.EMPTY_JSON_OBJECT : body.getJsonObject("content");
        }

        private Pattern pattern() {
            return Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+"));
        }

        private long variables() {
            return path.chars().filter(letter -> letter == '{').count();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final JsonObject content;
    private final JsonObject components;
    private final List<Operation> operations;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private ApiDocument(JsonObject content) {
        this.content = content;
        // The validator is asked for what answers hold, so what they may hold is all that is described.
        components = closed(content.getJsonObject("components").getJsonObject("schemas"));
        operations = operations(content);
    }

    /** The one of the server that all tests share. */
    public static ApiDocument ofServer() {
        return of(TestServer.http());
    }

    /** All servers of the tests run the same archive: whichever was asked first has told it for all. */
    static synchronized ApiDocument of(URI server) {
        if (known == null) {
            known = new ApiDocument(
                    Api.anonymous(server).get("/openapi?format=JSON").json());
        }
        return known;
    }

    public JsonObject content() {
        return content;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** The operation behind an address; a literal part counts more than a parameter. */
    public Optional<Operation> find(String method, String address) {
        var path = address.replaceFirst("[?#].*", "");
        return operations.stream()
                .filter(each -> each.method().equals(method)
                        && each.pattern().matcher(path).matches())
                .min(Comparator.comparing(Operation::variables));
    }

    /** What is wrong with a document, by a schema of this description; empty when nothing is. */
    public List<String> findings(JsonObject schema, String document) {
        return compiled
                .computeIfAbsent(schema.toString(), none -> SCHEMAS.getSchema(whole(schema), InputFormat.JSON))
                .validate(
                        document,
                        InputFormat.JSON,
                        settings -> settings.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private String whole(JsonObject schema) {
        var isReference = schema.containsKey("$ref");
        return Json.createObjectBuilder(isReference ? schema : closed(schema))
                .add("components", Json.createObjectBuilder().add("schemas", components))
                .build()
                .toString();
    }

    private static JsonObject closed(JsonObject value) {
        var builder = Json.createObjectBuilder();
        value.forEach((name, member) -> add(builder, name, member));
        if (value.get("properties") instanceof JsonObject
                && !value.containsKey("additionalProperties")
                && !value.containsKey("allOf")) {
            builder.add("additionalProperties", false);
        }
        return builder.build();
    }

    private static void add(JsonObjectBuilder builder, String name, JsonValue member) {
        builder.add(name, member instanceof JsonObject object ? closed(object) : member);
    }

    private static List<Operation> operations(JsonObject content) {
        var found = new ArrayList<Operation>();
        content.getJsonObject("paths")
                .forEach((path, value) -> value.asJsonObject().forEach((verb, operation) -> {
                    if (VERBS.contains(verb)) {
                        found.add(new Operation(
                                verb.toUpperCase(Locale.ROOT), path, operation.asJsonObject(), value.asJsonObject()));
                    }
                }));
        return List.copyOf(found);
    }
}
