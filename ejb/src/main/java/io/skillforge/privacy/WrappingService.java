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

/** Steps with key-encryption keys, each committed for itself. They must see all rows: {@link KeyRotation} takes care. */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WrappingService {

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

    /** Wraps some data keys anew that are not under the current key; answers how many. */
    public int rewrapSome(KeyPurpose purpose, int limit) {
        store.useWrappingKeys(purpose);
        var rows = store.lockNotWrappedBy(purpose, management.currentKeyId(purpose), limit);
        var rewrapped = rows.stream().map(this::rewrapped).toList();
        return store.rewrap(rewrapped, clock.instant());
    }

    private StoredKey rewrapped(StoredKey row) {
        var purpose = row.ref().purpose();
        var binding = row.ref().binding();
        var key = management.unwrap(purpose, row.wrapped(), binding);
        return new StoredKey(row.ref(), row.owner(), management.wrap(purpose, key, binding));
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
