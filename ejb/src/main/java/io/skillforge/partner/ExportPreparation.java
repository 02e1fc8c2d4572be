package io.skillforge.partner;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.ConsentBlocklist;
import io.skillforge.partner.store.ExportItemStore;
import io.skillforge.partner.store.ExportStore;
import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Purpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.UUID;

/** The steps of preparing an export, each committed by itself, so that a revocation waits for one batch at most. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportPreparation {

    private static final int BATCH = 500;

    @Inject
    ExportStore exports;

    @Inject
    ExportItemStore items;

    @Inject
    ConsentBlocklist blocklist;

    @Inject
    AuditTrail audit;

    @Inject
    Scopes scopes;

    @Inject
    KeyedHash hashes;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    public UUID open(UUID tenant) {
        var id = ids.next();
        exports.insert(id, tenant, requester(), clock.instant());
        return id;
    }

    /** Who asked for it; a person by the same keyed hash as in the audit trail. */
    private String requester() {
        var actor = scopes.required().actor();
        return actor.kind()
                + ':'
                + (actor.isUser()
                        ? HexFormat.of().formatHex(hashes.of(HashKey.ACTOR_REF, actor.name()))
                        : actor.name());
    }

    /**
     * Adds the next people after a given one. They are held before they are added, as for a delivery: somebody who is
     * pending in an export has not revoked, or the revocation that comes will find the item and remove it.
     *
     * @return the last one looked at, null when there are no more
     */
    public UUID add(UUID export, UUID tenant, UUID after) {
        var people = items.candidates(tenant, after, BATCH);
        if (people.isEmpty()) {
            return null;
        }
        var blocked = blocklist.blocked(people, Purpose.PARTNER_SHARING);
        var chosen = new HashMap<UUID, UUID>();
        people.stream().filter(user -> !blocked.contains(user)).forEach(user -> chosen.put(user, ids.next()));
        items.insert(export, tenant, chosen, clock.instant());
        return people.get(people.size() - 1);
    }

    public ExportView close(UUID export, UUID tenant) {
        exports.markReady(tenant, export);
        var ready = exports.find(tenant, export).orElseThrow();
        audit.record(AuditEvent.of("export.prepared")
                .about(tenant, null)
                .on("export", export)
                .with("items", ready.items()));
        return ready;
    }

    public void fail(UUID export, UUID tenant) {
        exports.markFailed(tenant, export);
    }
}
