package io.skillforge.batch.onet;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.OnetRefresh;
import io.skillforge.etl.RunView;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;

/**
 * One partition a file, and then one a table. At a restart, those that the run log does not know as done: JBeret itself
 * would forget the partitions that had not begun when the server died.
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
        var items = left(runs.ofInstance(job.getInstanceId()).orElseThrow());
        var properties = new Properties[items.size()];
        for (var i = 0; i < properties.length; i++) {
            properties[i] = new Properties();
            properties[i].setProperty("item", items.get(i));
        }
        var plan = new PartitionPlanImpl();
        plan.setPartitionsOverride(true);
        plan.setPartitions(items.size());
        // Reading takes one core and the database another; more at once would only queue for them.
        plan.setThreads(Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        plan.setPartitionProperties(properties);
        return plan;
    }

    private List<String> left(RunView run) {
        var name = step.getStepName();
        var all = name.equals("stage") ? refresh.files(run.runId()) : refresh.tables(run.runId());
        var done = run.steps().stream()
                .filter(each -> each.step().equals(name) && each.status().equals("succeeded"))
                .map(RunView.Step::item)
                .toList();
        var left = all.stream().filter(item -> !done.contains(item)).toList();
        // A plan needs a partition; doing one again changes nothing.
        return left.isEmpty() ? all.subList(0, 1) : left;
    }
}
