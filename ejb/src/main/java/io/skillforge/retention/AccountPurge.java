package io.skillforge.retention;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.SubjectRefs;
import io.skillforge.retention.domain.Hanging;
import io.skillforge.retention.domain.Target;
import io.skillforge.retention.store.HangingStore;
import io.skillforge.retention.store.PurgeStore.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Deletes rows that others hang on: what outlives them is detached first, their keys are destroyed, and all is counted. */
@ApplicationScoped
public class AccountPurge {

    @Inject
    HangingStore store;

    @Inject
    RowChanges changes;

    @Inject
    PersonVault vault;

    @Inject
    SubjectRefs refs;

    @Inject
    AuditTrail audit;

    /** Answers by table what else went or was detached. The rows are locked. */
    Map<String, Long> apply(Target target, List<Row> rows, UUID runId, Instant now) {
        var ids = rows.stream().map(Row::key).toList();
        var counts = new LinkedHashMap<String, Long>();
        for (var hanging : target.hanging()) {
            if (hanging.kind() == Hanging.Kind.DETACH) {
                var detached = changes.detach(target, hanging, ids, now);
                if (detached > 0) {
                    counts.put(hanging.table().name(), (long) detached);
                }
            }
        }
        var going = target.hanging().stream()
                .filter(hanging -> hanging.kind() != Hanging.Kind.DETACH)
                .toList();
        counts.putAll(store.count(target, going, ids));
        for (var row : rows) {
            if (target.dataset().destroysKeys()) {
                vault.destroyKeys(owner(target, row));
            }
            if (target.isPeople()) {
                record("person.purged", row, runId);
            }
        }
        var deleted = store.delete(target, ids);
        if (deleted != ids.size()) {
            throw new IllegalStateException("Of " + ids.size() + " rows that were locked, " + deleted + " went");
        }
        return counts;
    }

    void record(String event, Row row, UUID runId) {
        audit.record(AuditEvent.of(event)
                .about(row.tenant(), refs.of(UUID.fromString(row.key())))
                .in(runId));
    }

    private static Owner owner(Target target, Row row) {
        var id = UUID.fromString(row.key());
        return target.isPeople() ? Owner.person(row.tenant(), id) : Owner.tenant(id);
    }
}
