package io.skillforge.partner;

import io.skillforge.audit.AuditTrail;
import io.skillforge.partner.domain.ApiKeyText;
import io.skillforge.partner.store.ApiKeyStore;
import io.skillforge.partner.store.PartnerStore;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.id.Ids;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The keys by which programs of partners sign in: made, listed, replaced, ended. */
@Stateless
@TenantScoped
public class ApiKeys {

    private final SecureRandom random = new SecureRandom();

    @Inject
    ApiKeyStore keys;

    @Inject
    PartnerStore partners;

    @Inject
    KeyedHash hashes;

    @Inject
    AuditTrail audit;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    /** Newest first, those that ended too. */
    public List<ApiKeyView> list(UUID tenant) {
        return keys.list(tenant);
    }

    /** Makes a key for a partner, and answers it: it is never shown again. */
    public IssuedApiKey create(UUID tenant, String name, ApiKeyScope scope, Duration lifetime) {
        partners.lock(tenant).orElseThrow(PartnerTenancy::unknown);
        var issued = issue(tenant, name, scope, lifetime);
        audit.record(PartnerTenancy.event("partner.api-key-created", tenant, tenant.toString())
                .with("key", issued.view().prefix())
                .with("scope", scope.code()));
        return issued;
    }

    /**
     * Makes a key in the place of another, with its name, scope and lifetime. The other goes on for the overlap, in which the
     * partner's programs can be given the new one, and never longer than it would have anyway.
     */
    public IssuedApiKey rotate(UUID tenant, UUID id, Duration overlap) {
        var old = keys.lock(tenant, id).orElseThrow(ApiKeys::unknown);
        var now = clock.instant();
        if (!old.state(now).equals("active")) {
            throw new DomainException(ProblemKind.API_KEY_ENDED, "This key has ended already; make a new one");
        }
        var issued = issue(tenant, old.name(), old.scope(), Duration.between(old.createdAt(), old.expiresAt()));
        var end = now.plus(overlap);
        if (end.isBefore(old.expiresAt())) {
            keys.endAt(id, end);
        }
        audit.record(PartnerTenancy.event("partner.api-key-rotated", tenant, tenant.toString())
                .with("key", issued.view().prefix())
                .with("before", old.prefix())
                .with("overlap", overlap.toString()));
        return issued;
    }

    /** Ends a key now. One that was ended stays so. */
    public void revoke(UUID tenant, UUID id) {
        var key = keys.lock(tenant, id).orElseThrow(ApiKeys::unknown);
        if (key.revokedAt() == null) {
            keys.revoke(id, clock.instant());
            audit.record(PartnerTenancy.event("partner.api-key-revoked", tenant, tenant.toString())
                    .with("key", key.prefix()));
        }
    }

    private IssuedApiKey issue(UUID tenant, String name, ApiKeyScope scope, Duration lifetime) {
        var key = ApiKeyText.random(random);
        Instant now = clock.instant();
        var view = new ApiKeyView(ids.next(), name, ApiKeyText.prefix(key), scope, now, now.plus(lifetime), null, null);
        keys.insert(tenant, view, ApiKeySignIn.hash(hashes, key));
        return new IssuedApiKey(view, key);
    }

    private static DomainException unknown() {
        return new DomainException(ProblemKind.API_KEY_UNKNOWN, "The partner has no API key with this id");
    }
}
