package io.skillforge.operations;

import io.skillforge.operations.store.LeaseStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.run.NodeName;
import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;

/**
 * Which node may run a job. JBeret cannot tell a job that died from one alive on another node; these rows can. Every call
 * commits at once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class JobLeases {

    private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

    @Inject
    LeaseStore store;

    @Inject
    NodeName node;

    @Inject
    Clock clock;

    /** Takes the job's lease for an execution, or refuses with {@link ProblemKind#RUN_ALREADY_ACTIVE}. */
    public void take(String job, long executionId) {
        var now = clock.instant();
        if (!store.take(job, node.value(), executionId, now, now.minus(DEAD_AFTER))) {
            throw alreadyActive(job);
        }
    }

    /** Refuses when the job runs anywhere; a courtesy before launching, {@link #take} is what decides. */
    public void requireFree(String job) {
        if (isHeld(job)) {
            throw alreadyActive(job);
        }
    }

    /** Whether the job runs anywhere. */
    public boolean isHeld(String job) {
        return store.holder(job, clock.instant().minus(DEAD_AFTER)).isPresent();
    }

    private static DomainException alreadyActive(String job) {
        return new DomainException(
                ProblemKind.RUN_ALREADY_ACTIVE, job + " is running already; wait until it ends, or stop it");
    }

    public void release(String job, long executionId) {
        store.release(job, node.value(), executionId);
    }

    /** At start-up nothing of this node runs, whatever the table says. */
    public void releaseAll() {
        store.releaseAll(node.value());
    }

    @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
    void renew() {
        store.renew(node.value(), clock.instant());
    }
}
