package io.skillforge.batch.launch;

import io.skillforge.batch.ExitStatus;
import io.skillforge.batch.run.LoggedJobs;
import io.skillforge.etl.EtlRuns;
import io.skillforge.etl.RunView;
import io.skillforge.operations.JobLeases;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.run.ExecutionView;
import io.skillforge.platform.run.JobLauncher;
import io.skillforge.platform.run.JobView;
import io.skillforge.platform.tenant.Scopes;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobException;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import jakarta.batch.runtime.JobInstance;
import jakarta.batch.runtime.StepExecution;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A session bean, because JBeret finds a job by the class loader of the component that calls it, and the job XML lies in
 * this jar.
 */
@Stateless
@Local(JobLauncher.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BatchJobLauncher implements JobLauncher {

    private static final Set<BatchStatus> ENDED =
            EnumSet.of(BatchStatus.COMPLETED, BatchStatus.FAILED, BatchStatus.STOPPED, BatchStatus.ABANDONED);

    @Inject
    JobLeases leases;

    @Inject
    EtlRuns runs;

    @Inject
    LoggedJobs logged;

    @Inject
    Scopes scopes;

    @Override
    public List<JobView> jobs() {
        return JobCatalog.jobs().stream()
                .map(job -> new JobView(
                        job.name(),
                        job.description(),
                        job.parameters(),
                        executions(job.name(), 1).stream().findFirst().orElse(null)))
                .toList();
    }

    @Override
    public long start(String job, Map<String, String> parameters) {
        JobCatalog.requireKnown(JobCatalog.job(job), parameters);
        leases.requireFree(job);
        var properties = new Properties();
        properties.putAll(parameters);
        scopes.current()
                .map(scope -> logged.find(job).launching(JobCatalog.complete(job, parameters), scope.actor()))
                .ifPresent(properties::putAll);
        return operator().start(job, properties);
    }

    @Override
    public List<ExecutionView> executions(String job, int limit) {
        JobCatalog.job(job);
        return instances(job, limit)
                .flatMap(instance -> operator().getJobExecutions(instance).stream())
                .sorted((a, b) -> Long.compare(b.getExecutionId(), a.getExecutionId()))
                .limit(limit)
                .map(this::view)
                .toList();
    }

    private static Stream<JobInstance> instances(String job, int limit) {
        try {
            return operator().getJobInstances(job, 0, limit).stream();
        } catch (NoSuchJobException e) {
            return Stream.empty();
        }
    }

    @Override
    public ExecutionView execution(String job, long executionId) {
        return view(find(job, executionId));
    }

    @Override
    public void stop(String job, long executionId) {
        find(job, executionId);
        try {
            operator().stop(executionId);
        } catch (JobExecutionNotRunningException e) {
            throw new DomainException(
                    ProblemKind.RUN_NOT_RESTARTABLE, "Execution %d is not running".formatted(executionId), e);
        }
    }

    @Override
    public long restart(String job, long executionId) {
        var execution = find(job, executionId);
        leases.requireFree(job);
        try {
            return operator().restart(executionId, execution.getJobParameters());
        } catch (BatchRuntimeException e) {
            var status = status(execution.getBatchStatus());
            throw new DomainException(
                    ProblemKind.RUN_NOT_RESTARTABLE,
                    "Execution %d is %s; only the newest execution of a run that failed, was stopped or died can be restarted"
                            .formatted(executionId, status),
                    e);
        }
    }

    private static JobExecution find(String job, long executionId) {
        JobCatalog.job(job);
        try {
            var execution = operator().getJobExecution(executionId);
            if (execution != null && job.equals(execution.getJobName())) {
                return execution;
            }
        } catch (NoSuchJobExecutionException e) {
            throw unknown(job, executionId);
        }
        throw unknown(job, executionId);
    }

    private static DomainException unknown(String job, long executionId) {
        return new DomainException(
                ProblemKind.EXECUTION_UNKNOWN, "%s has no execution %d on this node".formatted(job, executionId));
    }

    private ExecutionView view(JobExecution execution) {
        var run = runs.ofInstance(
                operator().getJobInstance(execution.getExecutionId()).getInstanceId());
        // The run log tells of the run as it stands now, which is the newest attempt's doing.
        var newest = run.filter(each -> each.jobExecutionId() == execution.getExecutionId());
        var exitStatus = execution.getExitStatus();
        var parameters = new TreeMap<String, String>();
        if (execution.getJobParameters() != null) {
            execution.getJobParameters().forEach((name, value) -> parameters.put((String) name, (String) value));
            // JBeret's own notes for a restart.
            parameters.keySet().removeIf(name -> name.startsWith("jberet."));
        }
        return new ExecutionView(
                execution.getExecutionId(),
                execution.getJobName(),
                isOpen(newest, execution) ? status(BatchStatus.STARTED) : status(execution.getBatchStatus()),
                exitStatus,
                newest.map(RunView::reason)
                        .or(() -> ExitStatus.reason(exitStatus))
                        .orElse(null),
                run.map(RunView::runId).orElse(null),
                instant(execution.getStartTime()),
                instant(execution.getEndTime()),
                parameters,
                operator().getStepExecutions(execution.getExecutionId()).stream()
                        .map(step -> step(step, newest.map(RunView::steps).orElse(List.of())))
                        .toList());
    }

    /** JBeret ends an execution before its listener has closed the run; for those who watch, it is not over until then. */
    private static boolean isOpen(Optional<RunView> run, JobExecution execution) {
        return ENDED.contains(execution.getBatchStatus())
                && run.filter(each -> each.status().equals("running")).isPresent();
    }

    private static ExecutionView.Step step(StepExecution step, List<RunView.Step> told) {
        var reason = told.stream()
                .filter(each ->
                        each.step().equals(step.getStepName()) && each.status().equals("failed"))
                .reduce((earlier, later) -> later)
                .map(RunView.Step::message)
                .orElse(null);
        var status = status(step.getBatchStatus());
        return new ExecutionView.Step(
                step.getStepName(),
                status,
                instant(step.getStartTime()),
                instant(step.getEndTime()),
                status.equals("failed") ? reason : null);
    }

    private static String status(Enum<?> status) {
        return status == null ? "starting" : status.name().toLowerCase(Locale.ROOT);
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
