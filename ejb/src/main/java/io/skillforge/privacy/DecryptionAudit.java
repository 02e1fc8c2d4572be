package io.skillforge.privacy;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.tenant.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tells the audit trail what was opened for somebody else than the person: which columns, not what stood in them. */
@ApplicationScoped
public class DecryptionAudit {

    @Inject
    AuditTrail audit;

    @Inject
    SubjectRefs refs;

    @Inject
    Scopes scopes;

    private record Subject(Owner owner, String table) {}

    private static final class Seen {
        private final TreeSet<String> columns = new TreeSet<>();
        private int count;
    }

    /** One event for each person and table, whatever the number of values. */
    void opened(Collection<Place> places) {
        var scope = scopes.required();
        var seen = new LinkedHashMap<Subject, Seen>();
        for (var place : places) {
            if (place.owner().user() == null || !scope.isPerson(place.owner().user())) {
                var of = seen.computeIfAbsent(new Subject(place.owner(), place.table()), subject -> new Seen());
                of.columns.add(place.column());
                of.count++;
            }
        }
        seen.forEach((subject, of) -> audit.record(event(subject, of)));
    }

    private AuditEvent event(Subject subject, Seen seen) {
        var owner = subject.owner();
        var type = owner.user() == null ? "tenant.decrypted" : "person.decrypted";
        var ref = owner.user() == null ? null : refs.of(owner.user());
        return new AuditEvent(type, owner.tenant(), ref, subject.table(), null, null, Map.of())
                .with("columns", List.copyOf(seen.columns))
                .with("values", seen.count);
    }
}
