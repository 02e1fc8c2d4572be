package io.skillforge.partner;

import java.time.Instant;
import java.util.UUID;

/** A key of a partner, without the key. @param lastUsedAt to the hour; null when it never was */
public record ApiKeyView(
        UUID id,
        String name,
        String prefix,
        ApiKeyScope scope,
        Instant createdAt,
        Instant expiresAt,
        Instant lastUsedAt,
        Instant revokedAt) {

    /** {@code active}, {@code expired} or {@code revoked}. */
    public String state(Instant now) {
        if (revokedAt != null) {
            return "revoked";
        }
        return expiresAt.isAfter(now) ? "active" : "expired";
    }
}
