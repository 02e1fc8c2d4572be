package io.skillforge.batch.onet;

import io.skillforge.batch.run.LoggedStep;
import io.skillforge.batch.run.OneTransaction;
import io.skillforge.etl.OnetRefresh;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * Runs the step it stands in, as one transaction, between a start and an end in the run log. A stop takes effect at the
 * end of the step: none takes long, and each is whole or not at all.
 */
@Named
@Dependent
public class OnetStepBatchlet implements Batchlet {

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
    LoggedStep log;

    @Inject
    OneTransaction transaction;

    @Override
    public String process() throws Exception {
        return log.run(job, step, item, key -> transaction.call(() -> work(key)));
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
