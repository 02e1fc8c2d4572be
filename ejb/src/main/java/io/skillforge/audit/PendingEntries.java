package io.skillforge.audit;

import io.skillforge.audit.store.AuditStore;
import io.skillforge.audit.store.NewEntry;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The events of one transaction, until it is about to commit. */
final class PendingEntries implements Synchronization {

    private final AuditStore store;
    private final List<NewEntry> entries = new ArrayList<>();
    private boolean committing;

    private PendingEntries(AuditStore store) {
        this.store = store;
    }

    static PendingEntries of(TransactionSynchronizationRegistry transaction, AuditStore store) {
        if (transaction.getResource(PendingEntries.class) instanceof PendingEntries pending) {
            return pending;
        }
        var pending = new PendingEntries(store);
        transaction.putResource(PendingEntries.class, pending);
        transaction.registerInterposedSynchronization(pending);
        return pending;
    }

    /** What is recorded while others prepare for the commit is written at once: nobody would come back for it. */
    void add(NewEntry entry) {
        if (committing) {
            store.append(entry);
        } else {
            entries.add(entry);
        }
    }

    @Override
    public void beforeCompletion() {
        committing = true;
        entries.sort(Comparator.comparingInt(NewEntry::chain));
        entries.forEach(store::append);
        entries.clear();
    }

    @Override
    public void afterCompletion(int status) {
        entries.clear();
    }
}
