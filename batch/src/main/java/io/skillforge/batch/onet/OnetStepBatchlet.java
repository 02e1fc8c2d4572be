package io.skillforge.batch.onet;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.OnetRefresh;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import jakarta.annotation.Resource;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.Objects;

/**
 * Runs the step it stands in, as one transaction, between a start and an end in the run log. A stop takes effect at the
 * end of the step: none takes long, and each is whole or not at all.
 */
@Named
@Dependent
public class OnetStepBatchlet implements Batchlet {

    /** No step of a refresh takes minutes on a full release; this only ends one that hangs. */
    private static final int TIMEOUT_SECONDS = 3600;

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    @BatchProperty(name = "item")
    String item;

    @Inject
    OnetRefresh refresh;

    @Inject
    EtlRuns runs;

    @Resource
    UserTransaction transaction;

    @Override
    public String process() throws Exception {
        var run = runs.ofInstance(job.getInstanceId()).orElseThrow();
        var key = new StepKey(run.runId(), run.attempts(), step.getStepName(), Objects.requireNonNullElse(item, ""));
        runs.startStep(key);
        try {
            transaction.setTransactionTimeout(TIMEOUT_SECONDS);
            transaction.begin();
            var result = work(key);
            transaction.commit();
            runs.endStep(key, "succeeded", result.rows(), result.message());
            return result.outcome().name();
        } catch (Exception e) {
            runs.endStep(key, "failed", 0, Reason.of(e));
            throw e;
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private StepResult work(StepKey key) {
        var options = OnetParameters.read(job.getProperties());
        return switch (key.step()) {
            case "acquire" -> refresh.acquire(key.runId(), options);
            case "stage" -> refresh.stage(key, options);
            case "normalise" -> refresh.normalise(key);
            case "check" -> refresh.check(key.runId(), options);
            case "publish" -> refresh.publish(key.runId());
            case "rebuild" -> refresh.rebuild();
            case "verify" -> refresh.verify(key.runId());
            default -> throw new IllegalStateException("onet-refresh has no step " + key.step());
        };
    }

    @Override
    public void stop() {
        // JBeret stops the job after this step; nothing in it could be left half done.
    }
}
