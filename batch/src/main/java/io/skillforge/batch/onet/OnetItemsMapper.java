package io.skillforge.batch.onet;

import io.skillforge.batch.run.Partitions;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.OnetRefresh;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One partition a file, and then one a table. */
@Named
@Dependent
public class OnetItemsMapper implements PartitionMapper {

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    EtlRuns runs;

    @Inject
    OnetRefresh refresh;

    @Override
    public PartitionPlan mapPartitions() {
        var run = runs.ofInstance(job.getInstanceId()).orElseThrow();
        var name = step.getStepName();
        var items = name.equals("stage") ? refresh.files(run.runId()) : refresh.tables(run.runId());
        return Partitions.left(items, run, name);
    }
}
