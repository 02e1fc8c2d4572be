package io.skillforge.batch.population;

import io.skillforge.batch.run.LoggedStep;
import io.skillforge.batch.run.OneTransaction;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunView;
import io.skillforge.etl.StepKey;
import io.skillforge.etl.StepResult;
import io.skillforge.population.PopulationPlan;
import io.skillforge.population.PopulationSeed;
import io.skillforge.population.PopulationSeed.Made;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/**
 * Runs the step it stands in. People are made in batches of one transaction each, whose counts are added to the run in the
 * same one. A stop takes effect at the end of the partition at work, which is seconds.
 */
@Named
@Dependent
public class PopulationBatchlet implements Batchlet {

    private static final int BATCH = 500;

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    @BatchProperty(name = "item")
    String item;

    @Inject
    PopulationParameters parameters;

    @Inject
    PopulationSeed seed;

    @Inject
    EtlRuns runs;

    @Inject
    LoggedStep log;

    @Inject
    OneTransaction transaction;

    @Override
    public String process() throws Exception {
        return log.run(job, step, item, this::work);
    }

    private StepResult work(StepKey key) throws Exception {
        var plan = parameters.read(job.getProperties());
        return switch (key.step()) {
            case "prepare" ->
                StepResult.proceed(transaction.call(() -> counted(key, seed.prepare(plan, key.runId()))), null);
            case "people" -> people(key, plan);
            case "finish" -> finish(key, plan);
            default -> throw new IllegalStateException("seed-people has no step " + key.step());
        };
    }

    private StepResult people(StepKey key, PopulationPlan plan) throws Exception {
        var rows = 0L;
        for (var range : LearnerRange.parse(key.item()).inBatchesOf(BATCH)) {
            rows += transaction.call(() -> counted(key, seed.makeLearners(plan, range.from(), range.to())));
            runs.progress(key, rows);
        }
        return StepResult.proceed(rows, null);
    }

    private StepResult finish(StepKey key, PopulationPlan plan) throws Exception {
        transaction.call(() -> {
            seed.finish(plan);
            return null;
        });
        var written = runs.find(key.runId()).counts().stream()
                .mapToLong(RunView.Counts::inserted)
                .sum();
        return written > 0
                ? StepResult.proceed(written, null)
                : new StepResult(StepResult.Outcome.UNCHANGED, 0, "Everybody is there already");
    }

    private long counted(StepKey key, List<Made> made) {
        runs.addTables(
                key.runId(),
                made.stream()
                        .map(each -> RunView.Counts.table(each.table(), each.inserted(), each.unchanged()))
                        .toList());
        return made.stream().mapToLong(Made::inserted).sum();
    }

    @Override
    public void stop() {
        // JBeret stops the job after this step; people that are left out are made by a restart.
    }
}
