package io.skillforge.partner;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.outbox.OutboxEntry;
import io.skillforge.platform.outbox.OutboxLog;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The recalls of a partner: which it acknowledged, and which not. */
@Stateless
@TenantScoped
public class RecallService {

    @Inject
    OutboxLog log;

    @Inject
    AuditTrail audit;

    /** Newest first. */
    public List<RecallView> list(UUID tenant, boolean onlyUnacknowledged, int limit) {
        return log.list(tenant, PartnerRecallStore.EVENT, onlyUnacknowledged, limit).stream()
                .map(RecallService::view)
                .toList();
    }

    /** Has an unacknowledged recall called again within a second, with all its attempts before it. */
    public void retry(UUID tenant, UUID recall) {
        if (!log.retry(tenant, PartnerRecallStore.EVENT, recall)) {
            throw new DomainException(
                    ProblemKind.RECALL_UNKNOWN, "This partner has no such recall that is not acknowledged");
        }
        audit.record(AuditEvent.of("recall.retried").about(tenant, null).on("recall", recall));
    }

    private static RecallView view(OutboxEntry entry) {
        var payload = entry.payload();
        return new RecallView(
                entry.id(),
                UUID.fromString(payload.getString("exportId")),
                payload.getJsonArray("items").getValuesAs(JsonString.class).stream()
                        .map(id -> UUID.fromString(id.getString()))
                        .toList(),
                Instant.parse(payload.getString("revokedAt")),
                entry.attempts(),
                entry.nextAttemptAt(),
                entry.lastError(),
                entry.createdAt(),
                entry.deliveredAt());
    }
}
