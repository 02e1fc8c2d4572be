package io.skillforge.retention;

import io.skillforge.retention.store.CheckStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How a purge leaves the database to others: after each chunk it rests for a part of the time that the chunk took, so that it
 * takes the same share of a fast machine and of a slow or busy one; and long while others come first.
 */
@Stateless
public class Throttle {

    private static final Duration LONG = Duration.ofSeconds(1);

    @Inject
    CheckStore store;

    /** Whether somebody waits for a lock, or a replica is behind. */
    public boolean othersFirst() {
        return store.lockWaits() > setting("SKILLFORGE_RETENTION_LOCK_WAITS", 0)
                || store.replicationLag() > setting("SKILLFORGE_RETENTION_LAG_SECONDS", 10);
    }

    /** How long to rest after a chunk that took so long; never longer than a second, in which a stop is not heard. */
    public static Duration rest(Duration chunk, boolean othersFirst) {
        var rest = chunk.multipliedBy(setting("SKILLFORGE_RETENTION_REST_PERCENT", 40))
                .dividedBy(100);
        return othersFirst || rest.compareTo(LONG) > 0 ? LONG : rest;
    }

    private static long setting(String name, long otherwise) {
        var set = System.getenv(name);
        return set == null || set.isBlank() ? otherwise : Long.parseLong(set.strip());
    }
}
