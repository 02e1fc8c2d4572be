package io.skillforge.person;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.catalog.ReferenceIds;
import io.skillforge.person.store.PathwayStore;
import io.skillforge.platform.error.FieldInvalidException;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.sql.RowVersions;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Curates learning pathways. Every change is kept by the database. */
@Stateless
@TenantScoped
public class PathwayService {

    private static final String OBJECT = "learning_pathway";

    @Inject
    PathwayStore store;

    @Inject
    ReferenceIds catalog;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public PathwayView create(PathwayValues values) {
        var id = ids.next();
        store.insert(id, values, occupation(values), clock.instant());
        return changed("pathway.created", id);
    }

    public PathwayView update(UUID id, long version, PathwayValues values) {
        lock(id, version);
        store.update(id, values, occupation(values), clock.instant());
        return changed("pathway.updated", id);
    }

    public void delete(UUID id, long version) {
        lock(id, version);
        store.delete(id);
        audit.record(AuditEvent.of("pathway.deleted").on(OBJECT, id));
    }

    private void lock(UUID id, long version) {
        RowVersions.check(store.lock(id).orElseThrow(Pathways::unknown), version);
    }

    private PathwayView changed(String event, UUID id) {
        audit.record(AuditEvent.of(event).on(OBJECT, id));
        return store.find(id).orElseThrow(Pathways::unknown);
    }

    private UUID occupation(PathwayValues values) {
        return catalog.occupation(values.occupation())
                .orElseThrow(() -> new FieldInvalidException(
                        "/occupation", "unknown", "Expected the O*NET code of an occupation in the catalog"));
    }
}
