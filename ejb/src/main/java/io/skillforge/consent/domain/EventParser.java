package io.skillforge.consent.domain;

import io.skillforge.consent.ConsentEvent;
import io.skillforge.consent.EventInvalidException;
import io.skillforge.consent.EventType;
import io.skillforge.privacy.Purpose;
import io.skillforge.privacy.SubjectKey;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads the message of version 1; ops/docs/reference/queues.md describes it. Strict, because what was not understood must
 * not be half done: an unknown field may be the one that mattered.
 */
public final class EventParser {

    /** More than any event needs. */
    public static final int LONGEST = 16 * 1024;

    private static final String VERSION = "1";
    private static final List<String> FIELDS =
            List.of("specVersion", "id", "type", "subject", "purposes", "occurredAt", "source", "tenant");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,127}");
    private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern TENANT = Pattern.compile("[a-z][a-z0-9-]{1,38}[a-z0-9]");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[^\\s@\\p{Cntrl}]{1,255}");
    private static final Pattern EXTERNAL_REF = Pattern.compile("[^\\p{Cntrl}]{1,128}");
    /** Clocks differ; a time beyond this would win against everything that follows. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private EventParser() {}

    /** The event, or {@link EventInvalidException}. */
    public static ConsentEvent parse(String text, Instant now) {
        var json = StrictJson.object(text, LONGEST);
        version(json);
        json.keySet().stream()
                .filter(field -> !FIELDS.contains(field))
                .findFirst()
                .ifPresent(unknown -> {
                    throw invalid(
                            "unknown-field",
                            null,
                            "The event has a field that version 1 does not have; it has " + FIELDS);
                });
        var type = EventType.ofCode(text(json, "type"))
                .orElseThrow(() ->
                        invalid("unknown-type", "type", "The field type must be consent.revoked or consent.granted"));
        return new ConsentEvent(
                matching(json, "id", ID, "1 to 128 letters, digits, dots, colons, dashes and underscores"),
                type,
                subject(json),
                purposes(json.get("purposes")),
                time(text(json, "occurredAt"), now),
                matching(json, "source", SOURCE, "1 to 64 lower-case letters, digits, dots, dashes and underscores"),
                json.containsKey("tenant") ? matching(json, "tenant", TENANT, "the code of a partner") : null);
    }

    private static void version(JsonObject json) {
        if (!VERSION.equals(text(json, "specVersion"))) {
            throw invalid("unknown-version", "specVersion", "The field specVersion must be \"1\"");
        }
    }

    private static SubjectKey subject(JsonObject json) {
        if (!(json.get("subject") instanceof JsonObject subject) || subject.size() != 1) {
            throw invalid(
                    json.containsKey("subject") ? "invalid-field" : "missing-field",
                    "subject",
                    "The field subject must be an object with exactly one of userId, externalRef and email");
        }
        var name = subject.keySet().iterator().next();
        return switch (name) {
            case "userId" -> new SubjectKey.UserId(userId(text(subject, name)));
            case "externalRef" ->
                new SubjectKey.ExternalRef(matching(subject, name, EXTERNAL_REF, "1 to 128 characters"));
            case "email" -> new SubjectKey.Email(matching(subject, name, EMAIL, "an e-mail address"));
            default ->
                throw invalid(
                        "unknown-field",
                        "subject",
                        "The field subject has another field than userId, externalRef and email");
        };
    }

    private static UUID userId(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw invalid("invalid-field", "subject.userId", "The field subject.userId must be a UUID");
        }
        throw invalid("invalid-field", "subject.userId", "The field subject.userId must be a UUID");
    }

    private static Set<Purpose> purposes(JsonValue value) {
        if (value instanceof JsonString word && word.getString().equals("all")) {
            return Purpose.ALL;
        }
        if (!(value instanceof JsonArray words) || words.isEmpty()) {
            throw invalid(
                    value == null ? "missing-field" : "invalid-field",
                    "purposes",
                    "The field purposes must be \"all\" or a list of marketing, notifications, analytics, partner_sharing");
        }
        var purposes = EnumSet.noneOf(Purpose.class);
        for (var word : words) {
            var code = word instanceof JsonString string ? string.getString() : "";
            purposes.add(Purpose.ofCode(code)
                    .orElseThrow(() -> invalid(
                            "unknown-purpose",
                            "purposes",
                            "The field purposes holds something else than marketing, notifications, analytics,"
                                    + " partner_sharing")));
        }
        return purposes;
    }

    private static Instant time(String text, Instant now) {
        Instant time;
        try {
            time = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw invalid(
                    "invalid-field",
                    "occurredAt",
                    "The field occurredAt must be a time with its zone, such as 2026-11-20T09:30:00Z");
        }
        if (time.isAfter(now.plus(AHEAD))) {
            throw invalid("time-in-future", "occurredAt", "The field occurredAt lies in the future");
        }
        if (time.isBefore(EARLIEST)) {
            throw invalid("invalid-field", "occurredAt", "The field occurredAt lies before the year 2000");
        }
        return time;
    }

    private static String matching(JsonObject json, String field, Pattern pattern, String expected) {
        var text = text(json, field);
        if (!pattern.matcher(text).matches()) {
            throw invalid("invalid-field", field, "The field " + field + " must be " + expected);
        }
        return text;
    }

    private static String text(JsonObject json, String field) {
        if (!json.containsKey(field)) {
            throw invalid("missing-field", field, "The field " + field + " is missing");
        }
        if (json.get(field) instanceof JsonString string) {
            return string.getString();
        }
        throw invalid("invalid-field", field, "The field " + field + " must be a text");
    }

    private static EventInvalidException invalid(String code, String field, String sentence) {
        return new EventInvalidException(code, field, sentence);
    }
}
