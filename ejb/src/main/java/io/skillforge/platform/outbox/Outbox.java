package io.skillforge.platform.outbox;

import io.skillforge.platform.id.Ids;
import io.skillforge.platform.outbox.store.OutboxStore;
import io.skillforge.platform.tenant.TenantScoped;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.UUID;

/**
 * Sends with the caller's transaction: what it decides and the message about it are committed together or not at all. The
 * message goes out right after the commit, by whichever node takes it first; should the server die in between, by any node.
 */
@Stateless
@TenantScoped
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

    @Inject
    OutboxStore store;

    @Inject
    OutboxRelay relay;

    @Inject
    Ids ids;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** Answers the message's id, which the receiver sees as {@code messageId} or {@code webhook-id}. */
    public UUID add(OutboxMessage message) {
        var id = ids.next();
        store.insert(id, message, clock.instant());
        wakeAfterCommit(message.kind());
        return id;
    }

    /** One waking for each way and transaction, however many messages. */
    private void wakeAfterCommit(OutboxMessage.Kind kind) {
        if (transaction.getResource(kind) != null) {
            return;
        }
        transaction.putResource(kind, kind);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing is left to do before.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake(kind);
                }
            }
        });
    }
}
