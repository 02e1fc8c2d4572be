package io.skillforge.batch.onet;

import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.OnetRefresh;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;

/** One partition a file. The same files in the same order at a restart, because the run log remembers them. */
@Named
@Dependent
public class StageFilesMapper implements PartitionMapper {

    @Inject
    JobContext job;

    @Inject
    EtlRuns runs;

    @Inject
    OnetRefresh refresh;

    @Override
    public PartitionPlan mapPartitions() {
        var files = refresh.files(
                runs.ofExecution(job.getExecutionId()).orElseThrow().runId());
        var properties = new Properties[files.size()];
        for (var i = 0; i < properties.length; i++) {
            properties[i] = new Properties();
            properties[i].setProperty("file", files.get(i));
        }
        var plan = new PartitionPlanImpl();
        plan.setPartitions(files.size());
        // Parsing takes one core and COPY another; more files at once would only queue for them.
        plan.setThreads(Math.min(files.size(), Runtime.getRuntime().availableProcessors()));
        plan.setPartitionProperties(properties);
        return plan;
    }
}
