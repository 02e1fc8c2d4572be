package io.skillforge.batch.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds what a job tells of itself. */
@ApplicationScoped
public class LoggedJobs {

    @Inject
    @Any
    Instance<LoggedJob> jobs;

    public LoggedJob find(String job) {
        return jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(job + " has no LoggedJob"));
    }
}
