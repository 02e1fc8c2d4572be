package io.skillforge.privacy;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.crypto.KeyManagement;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.privacy.store.SubjectKeyStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Steps with key-encryption keys, each committed for itself. They must see all rows: {@link KeyRotation} takes care. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WrappingService {

    private static final Logger LOG = Logger.getLogger(WrappingService.class);

    /**
     * What a step did.
     *
     * @param last the owner it ended with; null when there was nothing to do
     * @param unreadable data keys that do not unwrap
     */
    public record Rewrapped(UUID last, int keys, int unreadable) {}

    @Inject
    SubjectKeyStore store;

    @Inject
    KeyManagement management;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Whether no data key was ever made. */
    public boolean nothingSealed() {
        return !store.hasRows();
    }

    /** How many data keys each key-encryption key wraps; one that wraps none is not in it. */
    public Map<String, Long> dataKeys(KeyPurpose purpose) {
        var counts = new HashMap<String, Long>();
        store.countByWrappingKey(purpose).forEach(count -> counts.put(count.keyId(), count.count()));
        return counts;
    }

    /** Makes a new current key, unless a rotation before this one left something to do; answers whether it did. */
    public boolean begin(KeyPurpose purpose) {
        store.lockRotation(purpose);
        var current = management.currentKeyId(purpose);
        if (dataKeys(purpose).keySet().stream().anyMatch(id -> !id.equals(current))) {
            return false;
        }
        // Before the key, and for itself: a key that nobody told of must not be.
        audit.recordNow(event("keys.rotated", purpose, current));
        management.rotate(purpose);
        return true;
    }

    /**
     * Wraps some data keys anew that are not under the current key. One that does not unwrap stays as it is: it must not
     * keep all others from a new key.
     *
     * @param after the owner that an earlier call ended with; null for the first
     */
    public Rewrapped rewrapSome(KeyPurpose purpose, UUID after, int limit) {
        store.useWrappingKeys(purpose);
        var rows = store.lockNotWrappedBy(purpose, management.currentKeyId(purpose), after, limit);
        var rewrapped =
                rows.stream().map(this::rewrapped).flatMap(Optional::stream).toList();
        store.rewrap(rewrapped, clock.instant());
        var last = rows.isEmpty() ? null : rows.get(rows.size() - 1).ref().owner();
        return new Rewrapped(last, rewrapped.size(), rows.size() - rewrapped.size());
    }

    private Optional<StoredKey> rewrapped(StoredKey row) {
        var purpose = row.ref().purpose();
        var binding = row.ref().binding();
        try {
            var key = management.unwrap(purpose, row.wrapped(), binding);
            return Optional.of(new StoredKey(row.ref(), row.owner(), management.wrap(purpose, key, binding)));
        } catch (DomainException e) {
            LOG.errorf("A data key of %s cannot be wrapped anew: %s", purpose.code(), e.getMessage());
            return Optional.empty();
        }
    }

    public void completed(KeyPurpose purpose, String keyId) {
        audit.record(event("keys.rewrapped", purpose, keyId));
    }

    /** Drops an older key that wraps nothing, or refuses with KEY_IN_USE. */
    public void retire(KeyPurpose purpose, String keyId) {
        if (!store.tryHoldWrappingKeys(purpose)) {
            throw inUse("Values are being sealed with keys of " + purpose.code() + " at this moment; try again");
        }
        var wraps = dataKeys(purpose).getOrDefault(keyId, 0L);
        if (wraps > 0) {
            throw inUse("Key " + keyId + " of " + purpose.code() + " still wraps " + wraps
                    + " data keys; rotate the purpose first");
        }
        audit.recordNow(event("keys.retired", purpose, keyId));
        management.retire(purpose, keyId);
    }

    private static AuditEvent event(String type, KeyPurpose purpose, String keyId) {
        return AuditEvent.of(type).on("key", keyId).with("purpose", purpose.code());
    }

    static DomainException inUse(String sentence) {
        return new DomainException(ProblemKind.KEY_IN_USE, sentence);
    }
}
