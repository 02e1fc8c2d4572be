package io.skillforge.audit.store;

import io.skillforge.audit.AuditEvent;
import java.time.Instant;

/** An event on its way into the log: which chain takes it, when it happened, who did it, its details as JSON. */
public record NewEntry(
        int chain, Instant occurredAt, AuditEvent event, String actorKind, String actorRef, String detailsJson) {}
