package io.skillforge.batch.onet;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.OnetRefresh;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/**
 * One partition a file, and then one a table. The same in the same order at a restart, because the run log remembers the
 * files.
 */
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
        var run = runs.ofInstance(job.getInstanceId()).orElseThrow().runId();
        var items = step.getStepName().equals("stage") ? refresh.files(run) : refresh.tables(run);
        var properties = new Properties[items.size()];
        for (var i = 0; i < properties.length; i++) {
            properties[i] = new Properties();
            properties[i].setProperty("item", items.get(i));
        }
        var plan = new PartitionPlanImpl();
        plan.setPartitions(items.size());
        // Reading takes one core and the database another; more at once would only queue for them.
        plan.setThreads(Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        plan.setPartitionProperties(properties);
        return plan;
    }
}
