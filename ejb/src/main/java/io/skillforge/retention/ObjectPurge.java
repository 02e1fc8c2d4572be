package io.skillforge.retention;

import io.skillforge.platform.objects.ObjectStore;
import io.skillforge.retention.store.ChunkStore;
import io.skillforge.retention.store.ChunkStore.Chunk;
import io.skillforge.retention.store.ChunkStore.Done;
import io.skillforge.retention.store.HoldStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The datasets of the object store. It knows no transaction: after a crash a chunk is done once more, and an object that is
 * gone counts as deleted.
 */
@ApplicationScoped
public class ObjectPurge {

    private static final int PAGE = 500;

    @Inject
    ObjectStore objects;

    @Inject
    ChunkStore chunks;

    @Inject
    HoldStore holds;

    /** An object and when it was stored. */
    record Stored(String key, Instant at) {}

    /** Those under a prefix that were stored before a cutoff. */
    List<Stored> overdue(String prefix, Instant cutoff) {
        var overdue = new ArrayList<Stored>();
        var page = objects.list(prefix, null, PAGE);
        while (!page.isEmpty()) {
            for (var key : page) {
                objects.storedAt(key)
                        .filter(at -> at.isBefore(cutoff))
                        .ifPresent(at -> overdue.add(new Stored(key, at)));
            }
            page = objects.list(prefix, page.get(page.size() - 1), PAGE);
        }
        return overdue;
    }

    Map<String, Long> apply(Chunk chunk, Instant now) {
        var keys = chunks.keys(chunk.key());
        if (holds.active(Set.of(chunk.dataset()), now) > 0) {
            chunks.done(chunk.key(), new Done(0, Map.of("held", (long) keys.size()), Map.of()), now);
            return Map.of();
        }
        var drift = new LinkedHashMap<String, Long>();
        var deleted = 0;
        for (var key : keys) {
            var at = objects.storedAt(key);
            if (at.isPresent() && !at.get().isBefore(chunk.cutoff())) {
                drift.merge("changed", 1L, Long::sum);
            } else {
                objects.delete(key);
                deleted++;
            }
        }
        chunks.done(chunk.key(), new Done(deleted, drift, Map.of()), now);
        return Map.of(chunk.place(), (long) deleted);
    }
}
