package io.skillforge.governance;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.governance.store.FlagStore;
import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/** Switches feature flags. */
@Stateless
public class FlagService {

    @Inject
    FlagStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public FlagView set(String key, int percent) {
        var before = store.lock(key)
                .orElseThrow(() -> new DomainException(
                        ProblemKind.FLAG_UNKNOWN,
                        "There is no feature flag of this name; the list has those there are"));
        store.set(key, percent, clock.instant());
        audit.record(AuditEvent.of("flag.changed")
                .on("flag", key)
                .with("from", before.percent())
                .with("to", percent));
        return store.lock(key).orElseThrow();
    }
}
