package io.skillforge.retention;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.retention.domain.Fingerprint;
import io.skillforge.retention.domain.Policy;
import io.skillforge.retention.store.HoldStore;
import io.skillforge.retention.store.PolicyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The policies in force, for the services of this context. */
@ApplicationScoped
public class Policies {

    @Inject
    PolicyStore store;

    @Inject
    HoldStore holds;

    @Inject
    Targets targets;

    Map<String, Policy> all() {
        var policies = new LinkedHashMap<String, Policy>();
        store.all().forEach(policy -> policies.put(policy.dataset(), policy));
        return policies;
    }

    Policy find(String dataset) {
        return of(all(), dataset);
    }

    static Policy of(Map<String, Policy> policies, String dataset) {
        var policy = policies.get(dataset);
        if (policy == null) {
            throw new DomainException(
                    ProblemKind.RETENTION_DATASET_UNKNOWN,
                    "There is no dataset " + dataset + "; known are " + String.join(", ", policies.keySet()));
        }
        return policy;
    }

    /** By which one sees that one of the policies is another now. */
    String fingerprint(Collection<String> datasets) {
        var policies = all();
        return Fingerprint.of(datasets.stream()
                .sorted()
                .map(dataset -> policies.containsKey(dataset) ? fingerprint(policies.get(dataset)) : "none")
                .toList());
    }

    /** Of the policy, and of what the dictionary says that is done to the rows. */
    String fingerprint(Policy policy) {
        var dataset = targets.find(policy.dataset()).map(target -> target.dataset());
        return Fingerprint.of(
                policy.fingerprint(), dataset.map(Object::toString).orElse("objects"));
    }

    String holdsFingerprint(Collection<String> datasets, Instant at) {
        var concerned = new TreeSet<String>();
        datasets.forEach(dataset -> concerned.addAll(heldBy(dataset)));
        return holds.fingerprint(concerned, at);
    }

    long activeHolds(String dataset, Instant at) {
        return holds.active(heldBy(dataset), at);
    }

    private Collection<String> heldBy(String dataset) {
        return targets.find(dataset).map(target -> target.heldBy()).orElse(Set.of(dataset));
    }

    List<String> scheduled() {
        return all().values().stream()
                .filter(Policy::isScheduled)
                .map(Policy::dataset)
                .toList();
    }
}
