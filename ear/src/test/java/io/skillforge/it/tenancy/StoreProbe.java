package io.skillforge.it.tenancy;

import io.skillforge.it.EarBeans;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.store.ScopeStore;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Calls methods of stores inside the server, each in a transaction of its own that is rolled back, and tells what came of
 * it: what was answered, and whether the tenant's rows were still the same.
 */
public final class StoreProbe {

    private static final Actor ACTOR = Actor.system("store-probe");
    private static final int ENOUGH = 3;

    private final UserTransaction transaction;
    private final Guesses guesses;
    private final Scope owner;
    private final Scope other;
    private final String fingerprint;
    private final Database database = EarBeans.get(Database.class);
    private final ScopeStore scopes = EarBeans.get(ScopeStore.class);

    /**
     * A call that gets at the tenant's rows in the tenant's own scope, and what the other tenant gets from it.
     *
     * @param tables those it looked at or changed, itself or through others; empty when that cannot be told
     */
    public record Call(Object store, Method method, Object[] arguments, String refused, Set<String> tables) {

        boolean touches(String table) {
            return tables.isEmpty() || tables.contains(table);
        }

        @Override
        public String toString() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }
    }

    /** @param fingerprint a query for one text over all rows that are the tenant's */
    public StoreProbe(UserTransaction transaction, Guesses guesses, UUID tenant, UUID otherTenant, String fingerprint) {
        this.transaction = transaction;
        this.guesses = guesses;
        this.owner = Scope.tenant(tenant, ACTOR);
        this.other = Scope.tenant(otherTenant, ACTOR);
        this.fingerprint = fingerprint;
    }

    /** Those calls of a store that show or change something in the tenant's own scope. */
    List<Call> telling(Class<?> type) throws Exception {
        var store = EarBeans.get(type);
        var calls = new ArrayList<Call>();
        for (var method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && !Modifier.isStatic(method.getModifiers())
                    && !method.isSynthetic()) {
                calls.addAll(telling(store, method));
            }
        }
        return calls;
    }

    private List<Call> telling(Object store, Method method) throws Exception {
        var calls = new ArrayList<Call>();
        for (var arguments : guesses.forParameters(method.getGenericParameterTypes())) {
            var nobody = call(store, method, arguments, null);
            if (!nobody.equals(call(store, method, arguments, owner))) {
                calls.add(new Call(store, method, arguments, nobody, tables(store, method, arguments)));
            }
            if (calls.size() == ENOUGH) {
                break;
            }
        }
        return calls;
    }

    /** Whether the other tenant gets what nobody gets: nothing. */
    boolean isKept(Call call) throws Exception {
        return call.refused().equals(call(call.store(), call.method(), call.arguments(), other));
    }

    /** With what nobody gets now, while all is protected: the server's own work may have changed the rows since. */
    Call refusedNow(Call call) throws Exception {
        var nobody = call(call.store(), call.method(), call.arguments(), null);
        return new Call(call.store(), call.method(), call.arguments(), nobody, call.tables());
    }

    private String call(Object store, Method method, Object[] arguments, Scope scope) throws Exception {
        transaction.begin();
        try {
            scopes.bind(scope);
            var answer = answer(store, method, arguments);
            return answer + " | " + rows();
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    /** The tables that a transaction has touched are those it has locked. */
    private Set<String> tables(Object store, Method method, Object[] arguments) throws Exception {
        transaction.begin();
        try {
            scopes.bind(owner);
            answer(store, method, arguments);
            return Set.copyOf(database.query("""
                    select distinct coalesce(p.inhparent, l.relation)::regclass::text
                      from pg_locks l left join pg_inherits p on p.inhrelid = l.relation
                     where l.pid = pg_backend_pid() and l.locktype = 'relation'
                    """, row -> row.getString(1).replace("skillforge.", "")));
        } catch (RuntimeException aborted) {
            return Set.of();
        } finally {
            transaction.rollback();
        }
    }

    private static String answer(Object store, Method method, Object[] arguments) throws Exception {
        try {
            var answer = method.invoke(store, arguments);
            return answer instanceof byte[] bytes ? Arrays.toString(bytes) : text(answer);
        } catch (InvocationTargetException e) {
            return "refused with " + e.getCause().getClass().getName();
        }
    }

    /** An entity has no text of its own: that there is one is what matters. */
    private static String text(Object answer) {
        return String.valueOf(answer).replaceAll("@[0-9a-f]{4,8}", "@");
    }

    /**
     * A transaction that has no number yet has neither changed nor locked a row. After a statement that failed nothing can be
     * asked any more, and nothing was changed.
     */
    private String rows() {
        try {
            if (database.one("select pg_current_xact_id_if_assigned() is null", row -> row.getBoolean(1))) {
                return "untouched";
            }
            scopes.bind(Scope.all(ACTOR));
            return database.one(fingerprint, row -> row.getString(1), owner.tenant());
        } catch (RuntimeException aborted) {
            return "aborted";
        }
    }
}
