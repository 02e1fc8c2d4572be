package io.skillforge.audit;

import io.skillforge.audit.store.AuditStore;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** Reads the log, in the scope of everybody; in any other there is nothing to see. Who reads it stands in it. */
@Stateless
@TenantScoped
public class AuditLog {

    @Inject
    AuditStore store;

    @Inject
    AuditTrail trail;

    /** One page, newest first. */
    public List<AuditEntryView> find(AuditQuery query) {
        var found = store.find(query).stream().map(AuditEntryView::from).toList();
        trail.record(seen(query, found.size()));
        return found;
    }

    private static AuditEvent seen(AuditQuery query, int rows) {
        var details = new LinkedHashMap<String, Object>();
        details.put("type", query.type());
        details.put("from", query.from());
        details.put("to", query.to());
        details.values().removeIf(Objects::isNull);
        details.put("rows", rows);
        return new AuditEvent("audit.read", null, query.subjectRef(), "audit_log", null, null, details);
    }
}
