package io.skillforge.consent.domain;

import io.skillforge.consent.RevocationView;
import io.skillforge.platform.json.Json;
import io.skillforge.privacy.Purpose;
import jakarta.json.JsonArrayBuilder;

/** The receipt of a revocation: what was done to which rows, and nothing that tells whose they were. */
public final class ReceiptJson {

    /** What the signature's header says it is about. */
    public static final String TYPE = "consent-receipt";

    private ReceiptJson() {}

    public static String write(RevocationView revocation) {
        var json = Json.createObjectBuilder()
                .add("specVersion", "1")
                .add("revocationId", revocation.id().toString())
                .add("tenant", revocation.tenant())
                .add("subjectRef", revocation.subjectRef())
                .add("eventId", revocation.eventId());
        if (revocation.runId() != null) {
            json.add("runId", revocation.runId().toString());
        }
        var purposes = Json.createArrayBuilder();
        revocation.purposes().stream().map(Purpose::code).sorted().forEach(purposes::add);
        return json.add("purposes", purposes)
                .add("source", revocation.source())
                .add("channel", revocation.channel())
                .add("triggeredBy", revocation.triggeredBy())
                .add("occurredAt", revocation.occurredAt().toString())
                .add("receivedAt", revocation.receivedAt().toString())
                .add("completedAt", revocation.completedAt().toString())
                .add("durationMs", revocation.duration().toMillis())
                .add("tables", tables(revocation))
                .build()
                .toString();
    }

    private static JsonArrayBuilder tables(RevocationView revocation) {
        var tables = Json.createArrayBuilder();
        for (var outcome : revocation.outcomes()) {
            tables.add(Json.createObjectBuilder()
                    .add("table", outcome.table())
                    .add("action", outcome.action())
                    .add("count", outcome.count())
                    .add("ids", Json.createArrayBuilder(outcome.ids())));
        }
        return tables;
    }
}
