package io.skillforge.web.operations;

import io.skillforge.platform.run.JobView;
import java.util.List;

/** A job that can be launched, and how its last execution on this node went. */
public record JobJson(String name, String description, List<JobParameterJson> parameters, ExecutionJson lastExecution) {

    static JobJson from(JobView job) {
        return new JobJson(
                job.name(),
                job.description(),
                job.parameters().stream().map(JobParameterJson::from).toList(),
                job.lastExecution() == null ? null : ExecutionJson.from(job.lastExecution()));
    }

    /** One parameter of a job. */
    public record JobParameterJson(String name, String description, boolean required, String defaultValue) {

        static JobParameterJson from(JobView.Parameter parameter) {
            return new JobParameterJson(
                    parameter.name(), parameter.description(), parameter.required(), parameter.defaultValue());
        }
    }
}
