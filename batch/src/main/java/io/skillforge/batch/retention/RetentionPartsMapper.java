package io.skillforge.batch.retention;

import io.skillforge.batch.run.Partitions;
import io.skillforge.etl.EtlRuns;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.retention.RetentionPlans;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/**
 * To plan, one partition a dataset. To purge, workers that each take the next chunk of keys that nobody has: a big dataset
 * then has all of them, and none waits for another's.
 */
@Named
@Dependent
public class RetentionPartsMapper implements PartitionMapper {

    /**
     * One works while the other's commit is written. A worker and its session keep one processor busy; where there are only
     * two, the other is left to those who read.
     */
    private static final int WORKERS = Runtime.getRuntime().availableProcessors() > 2 ? 2 : 1;

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    EtlRuns runs;

    @Inject
    RetentionPlans plans;

    @Inject
    Scopes scopes;

    @Override
    public PartitionPlan mapPartitions() {
        var run = runs.ofInstance(job.getInstanceId()).orElseThrow();
        var name = step.getStepName();
        var id = RetentionParameters.retentionRun(job.getProperties(), run.runId());
        var items = name.equals("plan")
                ? scopes.call(Scope.all(Actor.job(job.getJobName())), () -> plans.datasets(id))
                : workers();
        return Partitions.left(items, run, name);
    }

    private static List<String> workers() {
        return IntStream.rangeClosed(1, WORKERS)
                .mapToObj(number -> "worker " + number)
                .toList();
    }
}
