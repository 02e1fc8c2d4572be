package io.skillforge.web.audit;

import io.skillforge.audit.AnchorView;
import java.time.Instant;

/** An anchor: its number, its time, where it lies in the object store, how many rows it proves. */
public record AuditAnchorJson(long number, Instant at, String key, long rows) {

    static final AuditAnchorJson NONE = new AuditAnchorJson(0, null, null, 0);

    static AuditAnchorJson from(AnchorView anchor) {
        return new AuditAnchorJson(anchor.number(), anchor.at(), anchor.key(), anchor.rows());
    }
}
