package io.skillforge.platform.webhook;

import java.util.Optional;
import java.util.UUID;

/** Who knows how a tenant's partner is called: implemented by the context that keeps partners' settings. */
public interface WebhookEndpoints {

    /** Empty when the partner has not said where, or has no secret. Called in the scope {@code all}. */
    Optional<WebhookEndpoint> of(UUID tenant);
}
