package io.skillforge.privacy;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.crypto.KeyManagement;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.crypto.Signing;
import io.skillforge.platform.crypto.WrappingKey;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Lists, rotates and retires keys. Data keys are wrapped anew in short transactions, so that values are read and written
 * meanwhile; a call ends after some seconds and tells what is left, and whoever wants the rest calls again. Works over all
 * tenants, whatever the caller's scope; a key that seems unused to somebody who sees little must not be dropped.
 */
@ApplicationScoped
public class KeyRotation {

    /** Stands where a purpose does, for the keys that sign. */
    public static final String SIGNING = "signing";

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int BATCH = 500;

    @Inject
    KeyManagement management;

    @Inject
    Signing signing;

    @Inject
    WrappingService wrapping;

    @Inject
    AuditTrail audit;

    @Inject
    Scopes scopes;

    @Inject
    Clock clock;

    public List<KeyView> list() {
        return overAll(() -> {
            var views = new ArrayList<KeyView>();
            for (var purpose : KeyPurpose.values()) {
                var counts = wrapping.dataKeys(purpose);
                management.keys().stream()
                        .filter(key -> key.purpose() == purpose)
                        .map(key ->
                                new KeyView(purpose.code(), key.id(), key.current(), counts.getOrDefault(key.id(), 0L)))
                        .forEach(views::add);
            }
            var signers = signing.keyIds();
            signers.forEach(id -> views.add(new KeyView(SIGNING, id, id.equals(signers.get(0)), null)));
            return views;
        });
    }

    /** Rotates the keys of a purpose, or goes on with a rotation that was not finished. A dry run only counts. */
    public RotationView rotate(String code, boolean dryRun) {
        if (code.equals(SIGNING)) {
            return rotateSigning(dryRun);
        }
        var purpose = required(code);
        return overAll(() -> dryRun ? planned(purpose) : rotated(purpose));
    }

    private RotationView planned(KeyPurpose purpose) {
        var current = management.currentKeyId(purpose);
        var older = olderThan(purpose, current);
        // A new key leaves all data keys behind, those of an unfinished rotation only some.
        var remaining = older > 0 ? older : wrapping.dataKeys(purpose).getOrDefault(current, 0L);
        return new RotationView(purpose.code(), current, true, older == 0, 0, remaining, 0);
    }

    private RotationView rotated(KeyPurpose purpose) {
        var newKey = wrapping.begin(purpose);
        var until = clock.instant().plus(LONGEST);
        var rewrapped = 0L;
        var unreadable = 0L;
        var step = wrapping.rewrapSome(purpose, null, BATCH);
        while (step.last() != null) {
            rewrapped += step.keys();
            unreadable += step.unreadable();
            if (clock.instant().isAfter(until)) {
                break;
            }
            step = wrapping.rewrapSome(purpose, step.last(), BATCH);
        }
        var current = management.currentKeyId(purpose);
        var remaining = olderThan(purpose, current);
        if (remaining == 0) {
            wrapping.completed(purpose, current);
        }
        return new RotationView(purpose.code(), current, false, newKey, rewrapped, remaining, unreadable);
    }

    private long olderThan(KeyPurpose purpose, String current) {
        return wrapping.dataKeys(purpose).entrySet().stream()
                .filter(count -> !count.getKey().equals(current))
                .mapToLong(count -> count.getValue())
                .sum();
    }

    private RotationView rotateSigning(boolean dryRun) {
        if (!dryRun) {
            audit.recordNow(AuditEvent.of("keys.rotated")
                    .on("key", signing.keyIds().get(0))
                    .with("purpose", SIGNING));
            signing.rotate();
        }
        return new RotationView(SIGNING, signing.keyIds().get(0), dryRun, true, 0, 0, 0);
    }

    /** Drops an older key that wraps nothing any more. A dry run only counts what it wraps. */
    public RetirementView retire(String code, String keyId, boolean dryRun) {
        if (code.equals(SIGNING)) {
            throw WrappingService.inUse("Keys that signed are kept: what they signed must verify");
        }
        var purpose = required(code);
        var key = management.keys().stream()
                .filter(known -> known.purpose() == purpose && known.id().equals(keyId))
                .findFirst()
                .orElseThrow(() -> unknown("There is no such key of " + purpose.code()));
        if (key.current()) {
            throw WrappingService.inUse("Key " + keyId + " is the current one; rotate " + purpose.code() + " first");
        }
        return overAll(() -> retired(key, dryRun));
    }

    private RetirementView retired(WrappingKey key, boolean dryRun) {
        if (!dryRun) {
            wrapping.retire(key.purpose(), key.id());
        }
        var wraps = wrapping.dataKeys(key.purpose()).getOrDefault(key.id(), 0L);
        return new RetirementView(key.purpose().code(), key.id(), dryRun, wraps);
    }

    private <T> T overAll(Supplier<T> work) {
        return scopes.call(Scope.all(scopes.required().actor()), work);
    }

    private static KeyPurpose required(String code) {
        return KeyPurpose.find(code).orElseThrow(() -> unknown("There is no such purpose of keys"));
    }

    private static DomainException unknown(String sentence) {
        return new DomainException(ProblemKind.KEY_UNKNOWN, sentence);
    }
}
