package io.skillforge.partner;

import io.skillforge.partner.domain.ApiKeyText;
import io.skillforge.partner.store.ApiKeyStore;
import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Finds whom a key stands for. Asks the database each time, so that a revoked key is refused by the next request. */
@Stateless
@TenantScoped
public class ApiKeySignIn {

    /** When a key was used last is told to the hour; to the second it would be a write for each request. */
    private static final Duration USE_TOLD_EVERY = Duration.ofHours(1);

    @Inject
    ApiKeyStore keys;

    @Inject
    KeyedHash hashes;

    @Inject
    Clock clock;

    /** Empty when it is no key of ours, has ended, or belongs to a partner who has left. */
    public Optional<ApiKeyHolder> find(String key) {
        if (!ApiKeyText.isOne(key)) {
            return Optional.empty();
        }
        var now = clock.instant();
        var found = keys.findLive(hash(hashes, key), now);
        found.filter(live -> live.lastUsedAt() == null
                        || live.lastUsedAt().plus(USE_TOLD_EVERY).isBefore(now))
                .ifPresent(live -> keys.touch(live.holder().keyId(), now, now.minus(USE_TOLD_EVERY)));
        return found.map(ApiKeyStore.LiveKey::holder);
    }

    /** Hashes of keys cannot be joined with those of other texts under the same secret. */
    static byte[] hash(KeyedHash hashes, String key) {
        return hashes.of(HashKey.CALLER, "api-key " + key);
    }
}
