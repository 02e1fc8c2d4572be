package io.skillforge.partner;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.ConsentBlocklist;
import io.skillforge.partner.store.ExportItemStore;
import io.skillforge.partner.store.ExportStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Purpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/**
 * The steps of a delivery, each committed by itself. Locks are taken in one order, export, persons by id, items, so that
 * deliveries, fetches and revocations wait for each other and never for ever.
 */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportDelivery {

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
    Clock clock;

    /** The export, or {@link ProblemKind#EXPORT_UNKNOWN}. */
    public ExportView find(UUID tenant, UUID export) {
        return exports.find(tenant, export).orElseThrow(ExportDelivery::unknown);
    }

    /**
     * Delivers the next people. Between holding them and marking them stands the question who is blocked, in a statement
     * of its own: only that sees what a revocation committed while this transaction waited for the person.
     *
     * @return false when nothing is pending any more
     */
    public boolean deliverSome(UUID tenant, UUID export) {
        exports.lock(tenant, export);
        var pending = items.pending(tenant, export, BATCH);
        if (pending.isEmpty()) {
            return false;
        }
        var blocked = blocklist.blocked(pending.values(), Purpose.PARTNER_SHARING);
        var allowed = pending.entrySet().stream()
                .filter(item -> !blocked.contains(item.getValue()))
                .map(item -> item.getKey())
                .toList();
        var delivered = items.markDelivered(tenant, allowed, clock.instant());
        items.withhold(tenant, pending.keySet());
        exports.addDelivered(tenant, export, delivered);
        return true;
    }

    /** Everybody who was prepared and is not delivered was withheld, by the delivery or by a revocation before it. */
    public ExportView close(UUID tenant, UUID export) {
        if (exports.markDelivered(tenant, export, clock.instant())) {
            var done = find(tenant, export);
            audit.record(AuditEvent.of("export.delivered")
                    .about(tenant, null)
                    .on("export", export)
                    .with("delivered", done.delivered())
                    .with("withheld", done.withheld()));
        }
        return find(tenant, export);
    }

    static DomainException unknown() {
        return new DomainException(ProblemKind.EXPORT_UNKNOWN, "This partner has no such export");
    }
}
