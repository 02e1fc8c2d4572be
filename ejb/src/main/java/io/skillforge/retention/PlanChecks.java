package io.skillforge.retention;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.retention.domain.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** What may be asked for, and which rows it means. */
@ApplicationScoped
public class PlanChecks {

    @Inject
    Policies policies;

    @Inject
    Targets targets;

    /** The datasets a request is about, in the order in which they are done; refuses what there is not. */
    List<String> datasets(PlanRequest request, UUID tenant) {
        var all = policies.all();
        request.datasets().forEach(dataset -> Policies.of(all, dataset));
        var asked = request.datasets().isEmpty() ? nightly() : request.datasets();
        var able = asked.stream()
                .distinct()
                .filter(dataset -> targets.place(dataset).isPresent())
                .filter(dataset -> tenant == null || isOfTenants(dataset))
                .filter(dataset -> !request.datasets().isEmpty() || request.before() == null || isAboutPeople(dataset))
                .toList();
        if (able.isEmpty()) {
            throw invalid("None of these datasets has rows of a tenant");
        }
        return targets.inOrder(able);
    }

    /** What a night is about: all that have a place, and a policy that is to be carried out by itself. */
    List<String> nightly() {
        return policies.scheduled().stream()
                .filter(dataset -> targets.place(dataset).isPresent())
                .toList();
    }

    /** Refuses a cutoff that is not over yet, or that would take rows somebody has to keep. */
    void before(PlanRequest request, List<String> datasets, Instant now) {
        var before = request.before();
        if (before == null) {
            return;
        }
        if (before.isAfter(now)) {
            throw invalid("before must not lie in the future");
        }
        var all = policies.all();
        var kept = datasets.stream()
                .filter(dataset -> before.isAfter(Policies.of(all, dataset).legalCutoff(now)))
                .toList();
        if (!kept.isEmpty()) {
            var latest = kept.stream()
                    .map(dataset -> Policies.of(all, dataset).legalCutoff(now))
                    .min(Instant::compareTo)
                    .orElseThrow()
                    .truncatedTo(ChronoUnit.SECONDS);
            throw invalid("The law keeps younger rows of " + String.join(", ", kept) + "; give a moment before "
                    + latest + ", or name other datasets");
        }
    }

    /** Rows whose clock stands before this are meant. */
    Instant cutoff(RetentionRunView run, Policy policy) {
        if (run.before() != null) {
            return run.before();
        }
        return run.kind() == RunKind.MONITOR ? policy.graceCutoff(run.asOf()) : policy.cutoff(run.asOf());
    }

    private boolean isAboutPeople(String dataset) {
        return targets.find(dataset).filter(target -> target.isAboutPeople()).isPresent();
    }

    private boolean isOfTenants(String dataset) {
        return targets.find(dataset)
                .filter(target -> target.tenantColumn() != null)
                .isPresent();
    }

    static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.RETENTION_PLAN_INVALID, sentence);
    }
}
