package io.skillforge.privacy;

import io.skillforge.platform.crypto.DataKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Unwrapped data keys of this node: few, and for seconds only, because a key that another node destroyed must not live on
 * here. A key destroyed here is gone at once, even while somebody is about to put it in: see {@link #epoch}.
 */
final class KeyCache {

    private record Entry(DataKey key, long until) {}

    private final Map<KeyRef, Entry> entries = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration keep;
    private final int most;
    private long epoch;

    KeyCache(Clock clock, Duration keep, int most) {
        this.clock = clock;
        this.keep = keep;
        this.most = most;
    }

    /** To be asked before a key is read from the database, and told when it is put in. */
    synchronized long epoch() {
        return epoch;
    }

    synchronized Optional<DataKey> find(KeyRef ref) {
        var entry = entries.get(ref);
        return entry == null || entry.until() < clock.millis() ? Optional.empty() : Optional.of(entry.key());
    }

    /** Ignored when keys were evicted since the epoch: this may be one of them. */
    synchronized void put(KeyRef ref, DataKey key, long sinceEpoch) {
        if (sinceEpoch != epoch) {
            return;
        }
        // Taken out first, so that the order stays the order of expiry.
        entries.remove(ref);
        entries.put(ref, new Entry(key, clock.millis() + keep.toMillis()));
        while (entries.size() > most || oldest().until() < clock.millis()) {
            entries.remove(entries.keySet().iterator().next());
        }
    }

    private Entry oldest() {
        return entries.values().iterator().next();
    }

    synchronized void evict(UUID owner) {
        epoch++;
        entries.keySet().removeIf(ref -> ref.owner().equals(owner));
    }

    synchronized int size() {
        return entries.size();
    }
}
