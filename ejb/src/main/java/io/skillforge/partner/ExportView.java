package io.skillforge.partner;

import java.time.Instant;
import java.util.UUID;

/**
 * An export to a partner.
 *
 * @param status {@code preparing}, {@code ready}, {@code delivered} or {@code failed}
 * @param items how many people it was prepared with
 * @param delivered how many were delivered; some of them may have been recalled since
 * @param withheld how many were not, because their consent had ended by then
 * @param deliveredAt null until it is delivered
 */
public record ExportView(
        UUID id,
        UUID tenantId,
        String status,
        int items,
        int delivered,
        int withheld,
        Instant createdAt,
        Instant deliveredAt) {}
