package io.skillforge.batch.run;

import io.skillforge.etl.RunView;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * One partition for each item of a step. At a restart, for those that the run log does not know as done: JBeret itself
 * would forget the partitions that had not begun when the server died.
 */
public final class Partitions {

    private Partitions() {}

    /** Each partition finds its item in the property {@code item} of its plan. */
    public static PartitionPlan left(List<String> all, RunView run, String step) {
        var done = run.steps().stream()
                .filter(each -> each.step().equals(step) && each.status().equals("succeeded"))
                .map(RunView.Step::item)
                .collect(Collectors.toSet());
        var left = all.stream().filter(item -> !done.contains(item)).toList();
        // A plan needs a partition; doing one again changes nothing.
        return plan(left.isEmpty() ? all.subList(0, 1) : left);
    }

    private static PartitionPlan plan(List<String> items) {
        var properties = new Properties[items.size()];
        for (var i = 0; i < properties.length; i++) {
            properties[i] = new Properties();
            properties[i].setProperty("item", items.get(i));
        }
        var plan = new PartitionPlanImpl();
        plan.setPartitionsOverride(true);
        plan.setPartitions(items.size());
        // The work takes one core and the database another; more at once would only queue for them.
        plan.setThreads(Math.min(items.size(), Runtime.getRuntime().availableProcessors()));
        plan.setPartitionProperties(properties);
        return plan;
    }
}
