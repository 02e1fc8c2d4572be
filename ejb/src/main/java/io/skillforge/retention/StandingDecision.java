package io.skillforge.retention;

import io.skillforge.retention.domain.Policy;
import io.skillforge.retention.domain.UsualVolume;
import io.skillforge.retention.store.RunStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a run may go on without anybody's approval: under policies that were approved before, and as large as usual. */
@ApplicationScoped
public class StandingDecision {

    private static final int PAST_RUNS = 10;

    @Inject
    RunStore runs;

    @Inject
    Policies policies;

    /** Why it may not, in sentences; empty when it may. */
    List<String> reasons(RetentionRunView run) {
        var reasons = new ArrayList<String>();
        var all = policies.all();
        for (var dataset : run.datasets()) {
            var policy = Policies.of(all, dataset);
            var approved = runs.approvedPolicy(dataset, run.tenant());
            if (approved.isEmpty()) {
                reasons.add(dataset + ": no run of it was approved yet");
            } else if (!approved.get().equals(policies.fingerprint(policy))) {
                reasons.add(dataset + ": its policy changed since the last run that was approved");
            }
            unusual(run, policy).ifPresent(reasons::add);
        }
        return reasons;
    }

    private Optional<String> unusual(RetentionRunView run, Policy policy) {
        var planned = run.items().stream()
                .filter(item ->
                        item.dataset().equals(policy.dataset()) && !item.part().equals("hanging"))
                .mapToLong(RetentionItemView::planned)
                .sum();
        var past = runs.pastVolumes(policy.dataset(), run.tenant(), PAST_RUNS);
        return UsualVolume.exceeded(planned, past, policy.volumeFactor())
                ? Optional.of(policy.dataset() + ": " + planned + " rows are more than "
                        + policy.volumeFactor().stripTrailingZeros().toPlainString() + " times what is usual")
                : Optional.empty();
    }
}
