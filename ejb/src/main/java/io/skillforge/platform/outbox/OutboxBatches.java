package io.skillforge.platform.outbox;

import io.skillforge.platform.outbox.store.OutboxStore;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What the relay asks of the table, each in a transaction of its own, none of them open while something is sent. Needs the
 * scope {@code all}.
 */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxBatches {

    /** Longer than any batch takes to send, its time-outs included. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Inject
    OutboxStore store;

    @Inject
    OutboxAlarm alarm;

    @Inject
    Clock clock;

    /** Due messages, oldest first; nobody else gets them for the time of a lease. */
    public List<OutboxItem> claim(OutboxMessage.Kind kind, int limit, int perTenant) {
        var now = clock.instant();
        return store.claim(kind, limit, perTenant, now, now.plus(LEASE));
    }

    /** With it the alert ends that told of their way being closed. */
    public void delivered(List<OutboxItem> items) {
        store.markDelivered(items.stream().map(OutboxItem::id).toList(), clock.instant());
        alarm.passed(items);
    }

    public OutboxState state() {
        return store.state();
    }
}
