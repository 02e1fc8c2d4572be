package io.skillforge.it.consent;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;

/** A message of version 1 as the consent service writes it, with an id of its own. */
record Event(JsonObject json) {

    /** When the person decided, unless a test says otherwise: after the grants of the fixture. */
    static final String NOON = "2026-10-01T12:00:00Z";

    static Event revoked(UUID user, String... purposes) {
        return of("consent.revoked", "userId", user.toString(), purposes);
    }

    static Event granted(UUID user, String... purposes) {
        return of("consent.granted", "userId", user.toString(), purposes);
    }

    static Event of(String type, String subject, String value, String... purposes) {
        var list = Json.createArrayBuilder();
        for (var purpose : purposes) {
            list.add(purpose);
        }
        var all = purposes.length == 1 && purposes[0].equals("all");
        return new Event(Json.createObjectBuilder()
                .add("specVersion", "1")
                .add("id", "it-" + UUID.randomUUID())
                .add("type", type)
                .add("subject", Json.createObjectBuilder().add(subject, value))
                .add("purposes", all ? Json.createValue("all") : list.build())
                .add("occurredAt", NOON)
                .add("source", "integration-test")
                .build());
    }

    Event at(String time) {
        return with("occurredAt", Json.createValue(time));
    }

    Event with(String field, JsonValue value) {
        return new Event(Json.createObjectBuilder(json).add(field, value).build());
    }

    String id() {
        return json.getString("id");
    }

    String text() {
        return json.toString();
    }
}
