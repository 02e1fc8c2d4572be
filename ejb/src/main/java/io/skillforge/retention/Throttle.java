package io.skillforge.retention;

import io.skillforge.retention.store.CheckStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * How long a purge is to rest before its next chunk: always a little, so that others come in between; long while somebody
 * waits for a lock or a replica is behind.
 */
@Stateless
public class Throttle {

    private static final Duration LONG = Duration.ofSeconds(1);

    @Inject
    CheckStore store;

    public Duration pause() {
        var calm = store.lockWaits() <= limit("SKILLFORGE_RETENTION_LOCK_WAITS", 0)
                && store.replicationLag() <= limit("SKILLFORGE_RETENTION_LAG_SECONDS", 10);
        return calm ? Duration.ofMillis(limit("SKILLFORGE_RETENTION_PAUSE_MILLIS", 5)) : LONG;
    }

    private static long limit(String name, long otherwise) {
        var set = System.getenv(name);
        return set == null || set.isBlank() ? otherwise : Long.parseLong(set.strip());
    }
}
