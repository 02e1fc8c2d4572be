package io.skillforge.retention;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.store.ChunkStore;
import io.skillforge.retention.store.ItemStore;
import io.skillforge.retention.store.RunStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Whether what a plan was made under still holds. */
@Stateless
@TenantScoped
public class Staleness {

    static final Duration OLDEST = Duration.ofDays(3);

    /** So long a run that was begun may go on. Its chunks name the rows that are left, which is not for ever either. */
    static final Duration LONGEST = Duration.ofDays(30);

    @Inject
    Policies policies;

    @Inject
    RunStore runs;

    @Inject
    ItemStore items;

    @Inject
    ChunkStore chunks;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Why the plan cannot be used any more, in a sentence. One that was begun may go on under other holds, which it heeds. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<String> of(RetentionRunView run) {
        var now = clock.instant();
        if (!policies.fingerprint(run.datasets()).equals(run.policyFingerprint())) {
            return Optional.of("A policy of this plan changed since it was made; plan again");
        }
        if (run.startedAt() != null) {
            return run.startedAt().plus(LONGEST).isBefore(now)
                    ? Optional.of("This run was begun more than " + LONGEST.toDays() + " days ago; plan again")
                    : Optional.empty();
        }
        if (!policies.holdsFingerprint(run.datasets(), now).equals(run.holdsFingerprint())) {
            return Optional.of("A legal hold was placed or ended since this plan was made; plan again");
        }
        var since = run.plannedAt() == null ? run.createdAt() : run.plannedAt();
        return since.plus(OLDEST).isBefore(now)
                ? Optional.of("This plan is older than " + OLDEST.toDays() + " days; plan again")
                : Optional.empty();
    }

    /** RETENTION_PLAN_STALE where there is a reason. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void refuse(RetentionRunView run) {
        of(run).ifPresent(reason -> {
            throw new DomainException(ProblemKind.RETENTION_PLAN_STALE, reason);
        });
    }

    /**
     * Writes down that a plan is stale, whatever becomes of the request that found it, and answers why; nobody may hold the
     * run's row. Empty when it is not: another worker has begun it meanwhile.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<String> mark(UUID runId) {
        var run = runs.lock(runId).orElseThrow(() -> RetentionPlans.unknown(runId));
        var reason = of(run);
        reason.ifPresent(why -> putAway(run, why));
        return reason;
    }

    /** The same as a part of the transaction at hand, which holds the run's row. What was done of it stays told. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void putAway(RetentionRunView run, String reason) {
        if (run.startedAt() != null) {
            items.addUp(run.id());
        }
        runs.ended(run.id(), RunStatus.STALE, reason, clock.instant());
        chunks.forget(run.id());
        items.forgetSamples(run.id());
        audit.record(AuditEvent.of("retention.plan.stale")
                .about(run.tenant(), null)
                .in(run.id())
                .with("reason", reason)
                .with("affected", RunResults.affected(run.with(items.list(run.id())))));
    }
}
