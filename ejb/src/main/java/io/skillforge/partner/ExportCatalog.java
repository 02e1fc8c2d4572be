package io.skillforge.partner;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.ConsentBlocklist;
import io.skillforge.partner.store.ExportContentStore;
import io.skillforge.partner.store.ExportItemStore;
import io.skillforge.partner.store.ExportStore;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.Purpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What a partner sees of its exports. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ExportCatalog {

    @Inject
    ExportStore exports;

    @Inject
    ExportItemStore items;

    @Inject
    ExportContentStore contents;

    @Inject
    ConsentBlocklist blocklist;

    @Inject
    AuditTrail audit;

    /** Newest first. */
    public List<ExportView> list(UUID tenant, int limit) {
        return exports.list(tenant, limit);
    }

    public ExportView find(UUID tenant, UUID export) {
        return exports.find(tenant, export).orElseThrow(ExportDelivery::unknown);
    }

    /**
     * A page of the delivered people, read now and from their own rows. It is a delivery like another: the people are held
     * and asked for, and nothing of the page leaves before the commit. A revocation comes wholly before it, and then the
     * person is not in it, or after it, and then it recalls.
     */
    public ExportItemPageView fetch(UUID tenant, UUID export, UUID after, int limit) {
        find(tenant, export);
        var delivered = items.delivered(tenant, export, after, limit + 1);
        var more = delivered.size() > limit;
        var page = List.copyOf(delivered.entrySet()).subList(0, more ? limit : delivered.size());
        var people = page.stream().map(item -> item.getValue()).toList();
        var blocked = blocklist.blocked(people, Purpose.PARTNER_SHARING);
        var allowed = page.stream()
                .filter(item -> !blocked.contains(item.getValue()))
                .map(item -> item.getKey())
                .toList();
        var found = contents.read(tenant, allowed);
        audit.record(AuditEvent.of("export.fetched")
                .about(tenant, null)
                .on("export", export)
                .with("items", found.size()));
        return new ExportItemPageView(found, more ? page.get(page.size() - 1).getKey() : null);
    }
}
