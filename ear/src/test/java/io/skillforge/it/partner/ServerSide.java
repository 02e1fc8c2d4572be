package io.skillforge.it.partner;

import io.skillforge.it.EarBeans;
import io.skillforge.platform.outbox.OutboxLog;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.function.Supplier;
import javax.naming.InitialContext;

/** Work inside the server over everybody's rows, in one transaction or without one. */
final class ServerSide {

    static final Scope SCOPE = Scope.all(Actor.system("exports-test"));

    private final Scopes scopes = EarBeans.get(Scopes.class);
    private final Database database = EarBeans.get(Database.class);

    Fixture fixture() {
        return new Fixture(database);
    }

    Database database() {
        return database;
    }

    <T> T scoped(Supplier<T> work) {
        return scopes.call(SCOPE, work);
    }

    <T> T transaction(Supplier<T> work) {
        return transaction(true, work);
    }

    <T> T rolledBack(Supplier<T> work) {
        return transaction(false, work);
    }

    private <T> T transaction(boolean commit, Supplier<T> work) {
        return scoped(() -> {
            try {
                UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
                transaction.begin();
                var done = false;
                try {
                    // The first call of a scoped service binds the scope; plain statements come after it.
                    EarBeans.get(OutboxLog.class).list(new UUID(0, 0), "none", true, 1);
                    var result = work.get();
                    done = commit;
                    return result;
                } finally {
                    if (done) {
                        transaction.commit();
                    } else {
                        transaction.rollback();
                    }
                }
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
