package io.skillforge.retention;

import io.skillforge.etl.EtlRuns;
import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.outbox.Outbox;
import io.skillforge.platform.outbox.OutboxMessage;
import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.domain.RequestMessage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Requests for a run, through whichever door they come: opened at once, and then done by the job. */
@Stateless
@TenantScoped
public class RetentionRequests {

    private static final String QUEUE = "DataRetention";
    private static final Set<RunStatus> READY =
            EnumSet.of(RunStatus.APPROVED, RunStatus.RUNNING, RunStatus.STOPPED, RunStatus.FAILED);
    private static final String ALERT = "data-retention-request";

    @Inject
    RetentionPlans plans;

    @Inject
    RetentionJobs jobs;

    @Inject
    EtlRuns runLog;

    @Inject
    Outbox outbox;

    @Inject
    Alerts alerts;

    /** Opens the run and launches the job for it. Outside of a transaction, as the job must find the run. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RetentionRunView launch(PlanRequest request, String door) {
        var run = plans.open(request);
        try {
            jobs.plan(run, request.tenant(), door);
        } catch (DomainException e) {
            plans.refuse(run.id(), e.getMessage());
            throw e;
        }
        return run;
    }

    /** Opens the run, so that it is known who asked, and leaves it to the queue to launch the job in its turn. */
    public RetentionRunView queue(PlanRequest request) {
        var run = plans.open(request);
        outbox.add(OutboxMessage.toQueue(QUEUE, "data-retention.requested", null, null, RequestMessage.write(request)));
        return run;
    }

    /**
     * Does what a message asks for. The same message again finds its run, and launches nothing that was launched.
     * {@link ProblemKind#RUN_ALREADY_ACTIVE} while another run is at work.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void receive(String text) {
        var request = RequestMessage.parse(text);
        var run = plans.open(request);
        if (run.status() == RunStatus.PLANNING && runLog.status(run.id()).isEmpty()) {
            jobs.plan(run, request.tenant(), "queue");
        }
        alerts.resolve(ALERT + "-failed", "retention");
    }

    /** Tells somebody of a message that failed; answers whether it can never succeed. */
    public boolean refuse(RuntimeException failure) {
        if (failure instanceof DomainException e && e.kind() == ProblemKind.RUN_ALREADY_ACTIVE) {
            return false;
        }
        var refused = failure instanceof DomainException;
        alerts.raise(
                ALERT + (refused ? "-refused" : "-failed"),
                Priority.P2,
                refused
                        ? "A request on the queue DataRetention was refused"
                        : "A request on the queue DataRetention fails",
                Map.of(
                        "reason",
                        refused ? failure.getMessage() : failure.getClass().getSimpleName()));
        return refused;
    }

    /** Carries out a plan that is approved, or that was begun; whether it is stale the job finds out. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public RetentionRunView carryOut(UUID plan, String door) {
        var run = plans.find(plan);
        if (!READY.contains(run.status()) || run.planFingerprint() == null) {
            throw new DomainException(
                    ProblemKind.RETENTION_RUN_STATE,
                    run.status() == RunStatus.PLANNING
                            ? "The plan is not made yet; if its execution ended, restart that or plan again"
                            : "The plan is " + run.status().code() + "; only one that is approved can be carried out");
        }
        jobs.carryOut(run, door);
        return run;
    }
}
