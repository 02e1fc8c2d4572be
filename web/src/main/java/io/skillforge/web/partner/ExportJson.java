package io.skillforge.web.partner;

import io.skillforge.partner.ExportView;
import java.time.Instant;
import java.util.UUID;

/** An export: how many people it was prepared with, delivered to the partner, withheld. */
public record ExportJson(
        UUID exportId, String status, int items, int delivered, int withheld, Instant createdAt, Instant deliveredAt) {

    static ExportJson from(ExportView export) {
        return new ExportJson(
                export.id(),
                export.status(),
                export.items(),
                export.delivered(),
                export.withheld(),
                export.createdAt(),
                export.deliveredAt());
    }
}
