package io.skillforge.privacy;

import io.skillforge.platform.crypto.DataKey;
import io.skillforge.platform.crypto.KeyManagement;
import io.skillforge.platform.crypto.KeyPurpose;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.privacy.store.SubjectKeyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data keys of owners: made when first needed, kept wrapped in the database, held in the clear for seconds. */
@ApplicationScoped
public class DataKeys {

    /** So long a key that was destroyed on another node can still be used on this one. */
    static final Duration KEEP = Duration.ofSeconds(5);

    private static final int MOST = 10_000;
    private static final Comparator<KeyRef> ORDER =
            Comparator.comparing(KeyRef::owner).thenComparing(KeyRef::purpose);

    @Inject
    SubjectKeyStore store;

    @Inject
    KeyManagement management;

    @Inject
    TransactionKeys transaction;

    private Clock clock;
    private KeyCache cache;

    /** For the container's proxy. */
    protected DataKeys() {}

    @Inject
    public DataKeys(Clock clock) {
        this.clock = clock;
        cache = new KeyCache(clock, KEEP, MOST);
    }

    /** A key for each place. VALUE_UNREADABLE when one was destroyed: nothing is kept for that owner any more. */
    Map<KeyRef, DataKey> forSealing(Collection<Place> places) {
        var owners = new HashMap<KeyRef, Owner>();
        places.forEach(place -> owners.put(KeyRef.of(place), place.owner()));
        var found = new HashMap<KeyRef, DataKey>();
        var stored = find(owners.keySet(), found);
        var missing = owners.keySet().stream()
                .filter(ref -> !found.containsKey(ref) && !stored.containsKey(ref))
                .sorted(ORDER)
                .toList();
        make(missing, owners, found);
        if (!found.keySet().containsAll(owners.keySet())) {
            throw unreadable();
        }
        return found;
    }

    /** The keys that are there; those that were destroyed are not. */
    Map<KeyRef, DataKey> forOpening(Collection<Place> places) {
        var found = new HashMap<KeyRef, DataKey>();
        find(places.stream().map(KeyRef::of).distinct().toList(), found);
        return found;
    }

    static DomainException unreadable() {
        return new DomainException(
                ProblemKind.VALUE_UNREADABLE,
                "The keys of this owner were destroyed; what was sealed with them is gone");
    }

    /** Puts into {@code found} what can be used, and answers the rows that were read to know. */
    private Map<KeyRef, StoredKey> find(Collection<KeyRef> refs, Map<KeyRef, DataKey> found) {
        var unknown = new ArrayList<KeyRef>();
        for (var ref : refs) {
            var changed = transaction.changed(ref);
            if (changed != null) {
                changed.ifPresent(key -> found.put(ref, key));
            } else {
                cache.find(ref).ifPresentOrElse(key -> found.put(ref, key), () -> unknown.add(ref));
            }
        }
        return unknown.isEmpty() ? Map.of() : load(unknown, found);
    }

    private Map<KeyRef, StoredKey> load(List<KeyRef> refs, Map<KeyRef, DataKey> found) {
        var epoch = cache.epoch();
        var rows = new HashMap<KeyRef, StoredKey>();
        for (var row : store.find(refs)) {
            rows.put(row.ref(), row);
            if (!row.isDestroyed()) {
                var key = unwrap(row);
                found.put(row.ref(), key);
                cache.put(row.ref(), key, epoch);
            }
        }
        return rows;
    }

    private DataKey unwrap(StoredKey row) {
        return new DataKey(
                management.unwrap(row.ref().purpose(), row.wrapped(), row.ref().binding()));
    }

    private void make(List<KeyRef> missing, Map<KeyRef, Owner> owners, Map<KeyRef, DataKey> found) {
        if (missing.isEmpty()) {
            return;
        }
        // Before wrapping: a key-encryption key is retired only while nobody holds this.
        missing.stream().map(KeyRef::purpose).distinct().sorted().forEach(store::useWrappingKeys);
        var made = new LinkedHashMap<KeyRef, DataKey>();
        var rows = new ArrayList<StoredKey>();
        for (var ref : missing) {
            var bytes = DataKey.newBytes();
            made.put(ref, new DataKey(bytes));
            rows.add(new StoredKey(ref, owners.get(ref), management.wrap(ref.purpose(), bytes, ref.binding())));
        }
        for (var ref : store.insert(rows, clock.instant())) {
            var key = made.remove(ref);
            transaction.made(ref, key);
            found.put(ref, key);
        }
        if (!made.isEmpty()) {
            // Another transaction was first, and has committed.
            load(List.copyOf(made.keySet()), found);
        }
    }

    /** Destroys the keys of an owner for all purposes; answers how many there were. */
    int destroy(Owner owner) {
        var destroyed = store.destroy(owner, clock.instant());
        for (var purpose : KeyPurpose.values()) {
            transaction.destroyed(new KeyRef(owner.id(), purpose));
        }
        cache.evict(owner.id());
        transaction.afterCommit(() -> cache.evict(owner.id()));
        return destroyed;
    }
}
