package io.skillforge.retention;

import io.skillforge.platform.tenant.TenantScoped;
import io.skillforge.retention.domain.Policy;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The policies and what they mean at this moment. */
@Stateless
@TenantScoped
public class RetentionPolicies {

    @Inject
    Policies policies;

    @Inject
    Targets targets;

    @Inject
    Clock clock;

    public List<PolicyView> list() {
        var now = clock.instant();
        return policies.all().values().stream().map(policy -> view(policy, now)).toList();
    }

    /** Or RETENTION_DATASET_UNKNOWN. */
    public PolicyView find(String dataset) {
        return view(policies.find(dataset), clock.instant());
    }

    private PolicyView view(Policy policy, Instant now) {
        return new PolicyView(
                policy.dataset(),
                targets.place(policy.dataset()).orElse(""),
                policy.action(),
                policy.keep(),
                policy.clock(),
                policy.legalMinimum(),
                policy.grace(),
                policy.onHold(),
                policy.batchSize(),
                policy.schedule(),
                policy.volumeFactor(),
                policy.owner(),
                policy.why(),
                policy.changedAt(),
                policy.cutoff(now),
                policies.activeHolds(policy.dataset(), now));
    }
}
