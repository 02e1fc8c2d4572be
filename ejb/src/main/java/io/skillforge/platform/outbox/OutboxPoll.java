package io.skillforge.platform.outbox;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Wakes the relay when nobody else does: after a restart, for what is due again, for what a dead node left. */
@Singleton
@Startup
public class OutboxPoll {

    @Inject
    OutboxRelay relay;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void poll() {
        relay.wakeAll();
    }
}
