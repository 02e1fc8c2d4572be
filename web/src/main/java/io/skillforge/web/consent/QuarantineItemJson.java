package io.skillforge.web.consent;

import io.skillforge.consent.QuarantineView;
import java.time.Instant;
import java.util.UUID;

/** An item of the quarantine: why it is there, and nothing of what came. */
public record QuarantineItemJson(
        UUID id,
        String source,
        String field,
        String code,
        String reason,
        String status,
        Instant receivedAt,
        Instant resolvedAt,
        String replayedAs) {

    static QuarantineItemJson from(QuarantineView item) {
        return new QuarantineItemJson(
                item.id(),
                item.source(),
                item.field(),
                item.reasonCode(),
                item.reason(),
                item.status(),
                item.receivedAt(),
                item.resolvedAt(),
                item.replayedAs());
    }
}
