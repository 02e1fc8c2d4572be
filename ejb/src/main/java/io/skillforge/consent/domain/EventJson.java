package io.skillforge.consent.domain;

import io.skillforge.consent.ConsentEvent;
import io.skillforge.platform.json.Json;
import io.skillforge.privacy.Purpose;
import jakarta.json.JsonObject;
import java.util.UUID;

/** Writes an event for the queue, its subject by id: an address or a reference does not travel on. */
public final class EventJson {

    private EventJson() {}

    public static JsonObject write(ConsentEvent event, UUID user) {
        var purposes = Json.createArrayBuilder();
        event.purposes().stream().map(Purpose::code).sorted().forEach(purposes::add);
        var json = Json.createObjectBuilder()
                .add("specVersion", "1")
                .add("id", event.id())
                .add("type", event.type().code())
                .add("subject", Json.createObjectBuilder().add("userId", user.toString()))
                .add("purposes", purposes)
                .add("occurredAt", event.occurredAt().toString())
                .add("source", event.source());
        if (event.tenant() != null) {
            json.add("tenant", event.tenant());
        }
        return json.build();
    }
}
