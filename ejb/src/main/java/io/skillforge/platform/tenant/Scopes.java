package io.skillforge.platform.tenant;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import io.skillforge.platform.tenant.store.ScopeStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The scope of the running thread. It does not follow to other threads: work handed to one enters its own. The settings on
 * the connection follow the scope: whatever changes the scope inside a transaction changes them too.
 */
@ApplicationScoped
public class Scopes {

    private static final Object BOUND = "io.skillforge.platform.tenant.bound";
    private static final Object NOBODY = "nobody";

    private final ThreadLocal<Scope> current = new ThreadLocal<>();

    @Inject
    ScopeStore store;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    /** Does the work in a scope; afterwards the scope is what it was before, on the transaction's connection as well. */
    public <T> T call(Scope scope, Supplier<T> work) {
        var before = current.get();
        enter(scope);
        try {
            return work.get();
        } finally {
            restore(before);
        }
    }

    public void run(Scope scope, Runnable work) {
        call(scope, () -> {
            work.run();
            return null;
        });
    }

    /** Sets the thread's scope until {@link #leave()}; for doors that cannot wrap the work, the HTTP filters. */
    public void enter(Scope scope) {
        set(scope);
        rebind();
    }

    public void leave() {
        current.remove();
    }

    /** Replaces the scope for the rest of the enclosing {@link #call}, such as by the one person whose rows will change. */
    public void narrow(Scope scope) {
        required();
        enter(scope);
    }

    public Optional<Scope> current() {
        return Optional.ofNullable(current.get());
    }

    /** The thread's scope, or {@link ProblemKind#TENANT_REQUIRED}. */
    public Scope required() {
        return current()
                .orElseThrow(() -> new DomainException(
                        ProblemKind.TENANT_REQUIRED, "This needs a caller whose tenant or person is known"));
    }

    /** Binds the scope on the connection of the running transaction, where row-level security reads it. */
    void bind() {
        var scope = required();
        if (inTransaction() && !scope.equals(transaction.getResource(BOUND))) {
            write(scope);
        }
    }

    /** A transaction bound to another scope must not go on with it; one that is not bound yet is bound when needed. */
    private void rebind() {
        if (!inTransaction()) {
            return;
        }
        var bound = transaction.getResource(BOUND);
        if (bound != null && !bound.equals(current.get())) {
            write(current.get());
        }
    }

    /** After a failed statement the settings cannot be changed any more; then nothing else may happen in there either. */
    private void restore(Scope before) {
        set(before);
        try {
            rebind();
        } catch (RuntimeException e) {
            transaction.setRollbackOnly();
        }
    }

    private void set(Scope scope) {
        if (scope == null) {
            current.remove();
        } else {
            current.set(scope);
        }
    }

    private void write(Scope scope) {
        store.bind(scope);
        transaction.putResource(BOUND, scope == null ? NOBODY : scope);
    }

    /** One that will be rolled back can still read. */
    private boolean inTransaction() {
        var status = transaction.getTransactionStatus();
        return status == Status.STATUS_ACTIVE || status == Status.STATUS_MARKED_ROLLBACK;
    }
}
