package io.skillforge.web.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Makes examples of schemas: what the schema says as one, else the first of what it allows. */
final class Examples {

    private static final String PREFIX = "#/components/schemas/";
    private static final int DEEPEST = 6;

    private static final Map<String, Object> BY_FORMAT = Map.of(
            "uuid", "0199c0de-0000-7000-8000-000000000001",
            "date-time", "2026-11-21T07:00:00Z",
            "date", "2026-11-21",
            "binary", "{}");

    private final Map<String, Schema> components;

    Examples(OpenAPI api) {
        components = api.getComponents() == null || api.getComponents().getSchemas() == null
                ? Map.of()
                : api.getComponents().getSchemas();
    }

    /** One for each kind of body that has none. */
    void addTo(RequestBody body) {
        if (body == null || body.getContent() == null) {
            return;
        }
        for (var media : body.getContent().getMediaTypes().values()) {
            if (media.getExample() == null && media.getExamples() == null) {
                media.setExample(of(media.getSchema()));
            }
        }
    }

    Object of(Schema schema) {
        return of(schema, 0);
    }

    private Object of(Schema schema, int depth) {
        if (schema == null || depth > DEEPEST) {
            return Map.of();
        }
        if (schema.getRef() != null) {
            return of(components.get(schema.getRef().replace(PREFIX, "")), depth + 1);
        }
        var given = given(schema);
        if (given != null) {
            return given;
        }
        var types = schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.ARRAY)) {
            return List.of(of(schema.getItems(), depth + 1));
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            return schema.getMinimum() == null ? 1 : schema.getMinimum();
        }
        if (types.contains(SchemaType.BOOLEAN)) {
            return true;
        }
        return types.contains(SchemaType.STRING) ? text(schema) : object(schema, depth);
    }

    private static Object given(Schema schema) {
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return schema.getExamples().get(0);
        }
        if (schema.getEnumeration() != null && !schema.getEnumeration().isEmpty()) {
            return schema.getEnumeration().get(0);
        }
        return schema.getDefaultValue();
    }

    private static Object text(Schema schema) {
        return schema.getFormat() == null ? "text" : BY_FORMAT.getOrDefault(schema.getFormat(), "text");
    }

    private Map<String, Object> object(Schema schema, int depth) {
        var members = new LinkedHashMap<String, Object>();
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((name, member) -> members.put(name, of(member, depth + 1)));
        }
        return members;
    }
}
