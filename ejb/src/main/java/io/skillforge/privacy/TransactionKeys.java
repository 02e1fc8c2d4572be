package io.skillforge.privacy;

import io.skillforge.platform.crypto.DataKey;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the current transaction did to data keys and nobody else may rely on yet: the keys it made, and, as empty, those it
 * destroyed. A key that is rolled back must not have sealed anything that stays.
 */
@ApplicationScoped
public class TransactionKeys {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry registry;

    private static final class Changes extends HashMap<KeyRef, Optional<DataKey>> {
        private static final long serialVersionUID = 1L;
    }

    /** Null when the transaction did not touch that key. */
    Optional<DataKey> changed(KeyRef ref) {
        return changes().get(ref);
    }

    void made(KeyRef ref, DataKey key) {
        changes().put(ref, Optional.of(key));
    }

    void destroyed(KeyRef ref) {
        changes().put(ref, Optional.empty());
    }

    private Map<KeyRef, Optional<DataKey>> changes() {
        var changes = (Changes) registry.getResource(TransactionKeys.class);
        if (changes == null) {
            changes = new Changes();
            registry.putResource(TransactionKeys.class, changes);
        }
        return changes;
    }

    void afterCommit(Runnable work) {
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Only the end matters.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }
}
