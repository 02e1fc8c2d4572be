package io.skillforge.retention.domain;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.json.Json;
import io.skillforge.retention.PlanRequest;
import io.skillforge.retention.RunKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A request as a message, version 1. What the layout does not know is refused, so that a misspelt limit is no missing one. */
public final class RequestMessage {

    private static final String VERSION = "1";
    private static final int LONGEST = 16_384;
    private static final int LONGEST_ID = 128;
    private static final Set<String> FIELDS =
            Set.of("specVersion", "id", "tenant", "datasets", "before", "dryRun", "triggeredBy", "reason");

    private RequestMessage() {}

    public static JsonObject write(PlanRequest request) {
        var message = Json.createObjectBuilder()
                .add("specVersion", VERSION)
                .add("id", request.runId().toString())
                .add("dryRun", request.kind() == RunKind.MANUAL);
        var datasets = Json.createArrayBuilder();
        request.datasets().forEach(datasets::add);
        message.add("datasets", datasets);
        if (request.tenant() != null) {
            message.add("tenant", request.tenant());
        }
        if (request.before() != null) {
            message.add("before", request.before().toString());
        }
        if (request.triggeredBy() != null) {
            message.add("triggeredBy", request.triggeredBy());
        }
        if (request.reason() != null) {
            message.add("reason", request.reason());
        }
        return message.build();
    }

    /** The id names the run, so that the same message again is the same run. */
    public static PlanRequest parse(String text) {
        var message = object(text);
        for (var field : message.keySet()) {
            if (!FIELDS.contains(field)) {
                throw invalid("the message has a field that version 1 does not know");
            }
        }
        if (!VERSION.equals(text(message, "specVersion"))) {
            throw invalid("specVersion must be \"1\"");
        }
        var before = moment(message);
        return new PlanRequest(
                runId(text(message, "id")),
                dryRun(message) || before != null ? RunKind.MANUAL : RunKind.STANDING,
                text(message, "tenant"),
                datasets(message),
                before,
                text(message, "triggeredBy"),
                text(message, "reason"));
    }

    private static JsonObject object(String text) {
        if (text == null || text.length() > LONGEST) {
            throw invalid("the message must be a JSON object of at most " + LONGEST + " characters");
        }
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw invalid("the message is no JSON object");
        }
    }

    private static UUID runId(String id) {
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            throw invalid("id must be 1 to " + LONGEST_ID + " characters");
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException ofTheSenders) {
            return Ids.named("data-retention", id);
        }
    }

    private static boolean dryRun(JsonObject message) {
        var value = message.getOrDefault("dryRun", JsonValue.TRUE);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            throw invalid("dryRun must be true or false");
        }
        return value == JsonValue.TRUE;
    }

    private static Instant moment(JsonObject message) {
        var text = text(message, "before");
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw invalid("before must be a moment such as 2023-01-01T00:00:00Z");
        }
    }

    private static List<String> datasets(JsonObject message) {
        var value = message.get("datasets");
        if (value == null) {
            return List.of();
        }
        if (value instanceof JsonArray array && array.stream().allMatch(JsonString.class::isInstance)) {
            return array.getValuesAs(JsonString::getString);
        }
        throw invalid("datasets must be a list of datasets");
    }

    private static String text(JsonObject message, String field) {
        var value = message.get(field);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString string) {
            return string.getString();
        }
        throw invalid(field + " must be a text");
    }

    private static DomainException invalid(String what) {
        return new DomainException(ProblemKind.RETENTION_PLAN_INVALID, "Of the request, " + what);
    }
}
