package io.skillforge.platform.limit;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Keeps the table of counts as small as the callers of the last minutes are many. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RateSweep {

    @Inject
    RateLimits limits;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void sweep() {
        limits.sweep();
    }
}
