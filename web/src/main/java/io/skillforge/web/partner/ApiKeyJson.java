package io.skillforge.web.partner;

import io.skillforge.partner.ApiKeyView;
import io.skillforge.partner.IssuedApiKey;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An API key. {@code key} is there in the answer that made it, and never again. */
public record ApiKeyJson(
        UUID id,
        String name,

        @Schema(description = "How the key begins", examples = "sfk_Jx3k9a")
        String prefix,

        @Schema(enumeration = {"catalog", "partner"}) String scope,

        @Schema(enumeration = {"active", "expired", "revoked"})
        String state,

        @Schema(description = "The key itself: shown this once")
        String key,

        Instant createdAt,
        Instant expiresAt,
        @Schema(description = "To the hour") Instant lastUsedAt,
        Instant revokedAt) {

    static ApiKeyJson from(ApiKeyView view, Instant now) {
        return of(view, null, now);
    }

    static ApiKeyJson from(IssuedApiKey issued, Instant now) {
        return of(issued.view(), issued.key(), now);
    }

    private static ApiKeyJson of(ApiKeyView view, String key, Instant now) {
        return new ApiKeyJson(
                view.id(),
                view.name(),
                view.prefix(),
                view.scope().code(),
                view.state(now),
                key,
                view.createdAt(),
                view.expiresAt(),
                view.lastUsedAt(),
                view.revokedAt());
    }

    /** A record would tell it. */
    @Override
    public String toString() {
        return "ApiKeyJson[" + prefix + "]";
    }
}
