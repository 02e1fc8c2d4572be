package io.skillforge.audit.store;

import io.skillforge.platform.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Table audit_log. Nothing here changes or removes a row, and nothing could. */
@ApplicationScoped
public class AuditStore {

    @Inject
    Database database;

    /** Adds to the end of a chain, which from then on is locked for others until the transaction ends. */
    public void append(NewEntry entry) {
        var event = entry.event();
        database.one(
                "select skillforge.append_audit(cast(? as smallint), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row -> row.getLong(1),
                entry.chain(),
                entry.occurredAt(),
                event.type(),
                entry.actorKind(),
                entry.actorRef(),
                event.tenant(),
                event.subjectRef(),
                event.objectType(),
                event.objectId(),
                event.runId(),
                entry.detailsJson());
    }
}
