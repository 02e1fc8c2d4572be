package io.skillforge.platform.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Token buckets in table rate_limits, which nodes share. Between two looks at the table a node counts by itself. Not for use
 * inside a transaction: the library commits its own.
 */
@ApplicationScoped
public class RateLimits {

    private static final Logger LOG = Logger.getLogger(RateLimits.class);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int CALLERS = 10_000;
    private static final int SWEPT_AT_ONCE = 1000;

    @Resource(lookup = "java:jboss/datasources/SkillForge")
    DataSource dataSource;

    @Inject
    KeyedHash hashes;

    private final AtomicLong notBefore = new AtomicLong(System.nanoTime());

    /** The callers of late: a bucket counts in memory between two looks, so it has to be the same one. */
    private final Map<Long, BucketProxy> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, BucketProxy> eldest) {
            return size() > CALLERS;
        }
    };

    private PostgreSQLSelectForUpdateBasedProxyManager<Long> shared;

    @PostConstruct
    void open() {
        shared = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .table("skillforge.rate_limits")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .requestTimeout(LOOK_EVERY)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
                .build();
    }

    /** Takes one request of a caller's share; empty when nobody can tell at the moment. */
    public Optional<Share> take(Limit limit, String caller) {
        if (System.nanoTime() - notBefore.get() < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(share(limit, bucket(limit, caller).tryConsumeAndReturnRemaining(1)));
        } catch (RuntimeException failure) {
            notBefore.set(System.nanoTime() + PAUSE.toNanos());
            LOG.warnf(failure, "SKF-1006 Requests are not counted for the next %s", PAUSE);
            return Optional.empty();
        }
    }

    /** Removes counts that say nothing any more, some at a time. */
    void sweep() {
        while (shared.removeExpired(SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {
            LOG.debug("There is more to sweep");
        }
    }

    private BucketProxy bucket(Limit limit, String caller) {
        var id = ByteBuffer.wrap(hashes.of(HashKey.CALLER, limit.name() + " " + caller))
                .getLong();
        synchronized (buckets) {
            return buckets.computeIfAbsent(id, none -> newBucket(limit, id));
        }
    }

    /** Built in memory; the table is asked when something is taken. */
    private BucketProxy newBucket(Limit limit, long id) {
        var most = limit.perMinute();
        var bandwidth =
                Bandwidth.builder().capacity(most).refillGreedy(most, MINUTE).build();
        return shared.builder()
                .withOptimization(Optimizations.delaying(new DelayParameters(most / 10, LOOK_EVERY)))
                .build(
                        id,
                        () -> BucketConfiguration.builder().addLimit(bandwidth).build());
    }

    private static Share share(Limit limit, ConsumptionProbe probe) {
        return new Share(
                limit,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
