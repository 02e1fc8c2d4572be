package io.skillforge.it.partner;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.HashMap;
import java.util.Map;

/** What services ask of the transaction they run in, each thread of its own. */
final class Transactions implements TransactionSynchronizationRegistry {

    private final ThreadLocal<Map<Object, Object>> resources = new ThreadLocal<>();

    void begin() {
        resources.set(new HashMap<>());
    }

    void end() {
        resources.remove();
    }

    @Override
    public Object getTransactionKey() {
        return resources.get();
    }

    @Override
    public void putResource(Object key, Object value) {
        resources.get().put(key, value);
    }

    @Override
    public Object getResource(Object key) {
        return resources.get().get(key);
    }

    @Override
    public void registerInterposedSynchronization(Synchronization synchronization) {
        // Nothing is relayed or audited at the end of these transactions.
    }

    @Override
    public int getTransactionStatus() {
        return resources.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
    }

    @Override
    public void setRollbackOnly() {
        throw new IllegalStateException("A transaction of the test may not go on");
    }

    @Override
    public boolean getRollbackOnly() {
        return false;
    }
}
