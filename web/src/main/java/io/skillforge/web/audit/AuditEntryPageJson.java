package io.skillforge.web.audit;

import io.skillforge.audit.AuditEntryView;
import io.skillforge.platform.json.Json;
import io.skillforge.web.paging.PageJson;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One page of the audit log. */
public record AuditEntryPageJson(List<AuditEntryJson> items, String nextPageToken) implements PageJson {

    static AuditEntryPageJson from(List<AuditEntryView> entries, String nextPageToken) {
        return new AuditEntryPageJson(entries.stream().map(AuditEntryJson::from).toList(), nextPageToken);
    }

    /** An event. Who did it is a name, or for users a keyed hash; whom it happened to is always one. */
    public record AuditEntryJson(
            Instant occurredAt,
            String event,
            String actorKind,
            String actor,
            UUID tenantId,
            String subject,
            String objectType,
            String objectId,
            UUID runId,
            JsonObject details,
            int chain,
            long seq,
            String hash) {

        static AuditEntryJson from(AuditEntryView entry) {
            return new AuditEntryJson(
                    entry.position().occurredAt(),
                    entry.event(),
                    entry.actorKind(),
                    entry.actor(),
                    entry.tenant(),
                    entry.subject(),
                    entry.objectType(),
                    entry.objectId(),
                    entry.runId(),
                    object(entry.details()),
                    entry.position().chain(),
                    entry.position().seq(),
                    entry.hash());
        }

        private static JsonObject object(String json) {
            try (var reader = Json.createReader(new StringReader(json))) {
                return reader.readObject();
            }
        }
    }
}
