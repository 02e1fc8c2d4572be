package io.skillforge.matching;

import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.catalog.ReleaseService;
import io.skillforge.catalog.RequirementService;
import io.skillforge.matching.domain.Snapshot;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What occupations ask for, held in memory of each node. A node asks at every request which release is current, and reads
 * it anew when that changed: no node is told of a publish, and none answers with a release of before.
 */
@ApplicationScoped
public class MatchingCatalog {

    @Inject
    ReleaseService releases;

    @Inject
    RequirementService requirements;

    private volatile Snapshot held = Snapshot.empty();

    Snapshot current() {
        var release = releases.current();
        if (release.isEmpty()) {
            return Snapshot.empty();
        }
        var snapshot = held;
        return holds(snapshot, release.get().id())
                ? snapshot
                : load(release.get().id());
    }

    /** One request reads it, and those that come meanwhile wait for it. */
    private synchronized Snapshot load(int release) {
        if (!holds(held, release)) {
            held = requirements.current().map(Snapshot::of).orElseGet(Snapshot::empty);
        }
        return held;
    }

    private static boolean holds(Snapshot snapshot, int release) {
        return snapshot.release() != null && snapshot.release().id() == release;
    }

    static OccupationRequirementsView required(Snapshot snapshot, String onetCode) {
        return snapshot.find(onetCode)
                .orElseThrow(() -> new DomainException(
                        ProblemKind.OCCUPATION_UNKNOWN, "The current release has no such occupation"));
    }
}
