package io.skillforge.batch.search;

import io.skillforge.batch.run.LoggedStep;
import io.skillforge.batch.run.OneTransaction;
import io.skillforge.etl.SearchRefresh;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Runs the step it stands in, as one transaction. A stop takes effect at its end: neither step takes long. */
@Named
@Dependent
public class SearchStepBatchlet implements Batchlet {

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    SearchRefresh refresh;

    @Inject
    LoggedStep log;

    @Inject
    OneTransaction transaction;

    @Override
    public String process() throws Exception {
        return log.run(job, step, null, key -> transaction.call(() -> work(key)));
    }

    private StepResult work(StepKey key) {
        var parameters = SearchParameters.read(job.getProperties());
        return switch (key.step()) {
            case "employment" ->
                parameters
                        .employment()
                        .map(file -> refresh.employment(key.runId(), file, parameters.dryRun()))
                        .orElse(StepResult.proceed(0, null));
            case "rebuild" -> refresh.rebuild();
            default -> throw new IllegalStateException("search-refresh has no step " + key.step());
        };
    }

    @Override
    public void stop() {
        // JBeret stops the job after this step; nothing in it could be left half done.
    }
}
