package io.skillforge.batch.population;

import io.skillforge.batch.run.Partitions;
import io.skillforge.etl.EtlRuns;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** One partition for every so many learners. */
@Named
@Dependent
public class LearnerRangesMapper implements PartitionMapper {

    @Inject
    JobContext job;

    @Inject
    StepContext step;

    @Inject
    EtlRuns runs;

    @Inject
    PopulationParameters parameters;

    @Override
    public PartitionPlan mapPartitions() {
        var learners = parameters.read(job.getProperties()).learners();
        var run = runs.ofInstance(job.getInstanceId()).orElseThrow();
        return Partitions.left(LearnerRange.all(learners), run, step.getStepName());
    }
}
