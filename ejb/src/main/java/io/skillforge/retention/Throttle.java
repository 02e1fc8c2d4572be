package io.skillforge.retention;

import io.skillforge.retention.store.CheckStore;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How a purge leaves the database to others: after each chunk it rests for a part of the time that the chunk took, so that it
 * takes the same share of a fast machine and of a slow or busy one; and long while others come first. A wrong setting ends
 * the start, and not the first purge.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Throttle {

    private static final Duration LONG = Duration.ofSeconds(1);

    private final int restPercent;
    private final int lockWaits;
    private final int lagSeconds;

    @Inject
    CheckStore store;

    public Throttle() {
        this(System::getenv);
    }

    Throttle(UnaryOperator<String> environment) {
        restPercent = setting(environment, "SKILLFORGE_RETENTION_REST_PERCENT", 40);
        lockWaits = setting(environment, "SKILLFORGE_RETENTION_LOCK_WAITS", 0);
        lagSeconds = setting(environment, "SKILLFORGE_RETENTION_LAG_SECONDS", 10);
    }

    private static int setting(UnaryOperator<String> environment, String name, int otherwise) {
        var set = environment.apply(name);
        if (set == null || set.isBlank()) {
            return otherwise;
        }
        if (!set.strip().matches("[0-9]{1,6}")) {
            throw new IllegalStateException(
                    name + " is '" + set.strip() + "'; it can be a whole number from 0 to 999999");
        }
        return Integer.parseInt(set.strip());
    }

    /** Whether sessions of the database wait for locks, whoever holds them, or a replica is behind. */
    public boolean othersFirst() {
        return store.lockWaits() > lockWaits || store.replicationLag() > lagSeconds;
    }

    /** How long to rest after a chunk that took so long; never longer than a second, in which a stop is not heard. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Duration rest(Duration chunk, boolean othersFirst) {
        var rest = chunk.multipliedBy(restPercent).dividedBy(100);
        return othersFirst || rest.compareTo(LONG) > 0 ? LONG : rest;
    }
}
