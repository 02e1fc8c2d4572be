package io.skillforge.platform.limit.store;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import io.skillforge.platform.limit.Limit;
import io.skillforge.platform.limit.Share;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/** Token buckets in table rate_limits. Between two looks at the table a node counts by itself. */
@ApplicationScoped
public class SharedBuckets {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final int CALLERS = 10_000;
    private static final int SWEPT_AT_ONCE = 1000;

    /** The callers of late: a bucket counts in memory between two looks, so it has to be the same one. */
    private final Map<Long, BucketProxy> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, BucketProxy> eldest) {
            return size() > CALLERS;
        }
    };

    private DataSource dataSource;
    private PostgreSQLSelectForUpdateBasedProxyManager<Long> shared;

    /** For the container's proxy. */
    protected SharedBuckets() {}

    /** A node of its own on a database. */
    public SharedBuckets(DataSource dataSource) {
        this.dataSource = dataSource;
        open();
    }

    @Resource(lookup = "java:jboss/datasources/SkillForge")
    void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

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

    public Share take(Limit limit, long id) {
        return share(limit, bucket(limit, id).tryConsumeAndReturnRemaining(1));
    }

    /** Removes counts that say nothing any more, some at a time. */
    public void sweep() {
        int swept;
        do {
            swept = shared.removeExpired(SWEPT_AT_ONCE);
        } while (swept == SWEPT_AT_ONCE);
    }

    private BucketProxy bucket(Limit limit, long id) {
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
