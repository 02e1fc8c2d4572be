package io.skillforge.platform.limit;

import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.limit.store.SharedBuckets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Takes requests off what callers may ask. Not for use inside a transaction: the counts commit by themselves. */
@ApplicationScoped
public class RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimits.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Inject
    SharedBuckets buckets;

    @Inject
    KeyedHash hashes;

    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    /** Takes one request of a caller's share; empty when nobody can tell at the moment. */
    public Optional<Share> take(Limit limit, String caller) {
        if (System.nanoTime() - notBefore.get() < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(buckets.take(limit, id(limit, caller)));
        } catch (RuntimeException failure) {
            notBefore.set(System.nanoTime() + PAUSE.toNanos());
            LOG.warnf(failure, "SKF-1006 Requests are not counted for the next %s", PAUSE);
            return Optional.empty();
        }
    }

    void sweep() {
        buckets.sweep();
    }

    private long id(Limit limit, String caller) {
        return ByteBuffer.wrap(hashes.of(HashKey.CALLER, limit.name() + " " + caller))
                .getLong();
    }
}
