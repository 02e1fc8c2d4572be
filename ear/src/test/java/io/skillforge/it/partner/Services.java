package io.skillforge.it.partner;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.consent.ConsentService;
import io.skillforge.partner.ExportCatalog;
import io.skillforge.partner.ExportDelivery;
import io.skillforge.partner.ExportPreparation;
import io.skillforge.partner.PartnerRecallStore;
import io.skillforge.partner.store.ExportStore;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.outbox.OutboxRelay;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.privacy.BlindIndex;
import io.skillforge.privacy.SubjectRefs;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The services of exports and consent over a plain PostgreSQL, as the server's role and with row-level security, without a
 * server: every call is a transaction of the calling thread, as the container would make it. Nothing is audited, nothing
 * is relayed.
 */
final class Services {

    final ExportPreparation preparation;
    final ExportDelivery delivery;
    final ExportCatalog catalog;
    final ConsentService consent;

    private final ExportStore exports;
    private final Database database;

    private final StepDataSource source;
    private final Transactions transactions = new Transactions();
    private final Scopes scopes;
    private final Method bind;

    Services(StepDataSource source) {
        this.source = source;
        var wiring = new Wiring()
                .with(DataSource.class, source)
                .with(Clock.class, Clock.systemUTC())
                .with(TransactionSynchronizationRegistry.class, transactions)
                .with(AuditTrail.class, new SilentTrail())
                .with(SubjectRefs.class, new PlainRefs())
                .with(BlindIndex.class, null)
                .with(KeyedHash.class, null)
                .with(OutboxRelay.class, null);
        wiring.with(Instance.class, found(List.of(wiring.get(PartnerRecallStore.class))));
        scopes = wiring.get(Scopes.class);
        preparation = wiring.get(ExportPreparation.class);
        delivery = wiring.get(ExportDelivery.class);
        catalog = wiring.get(ExportCatalog.class);
        consent = wiring.get(ConsentService.class);
        exports = wiring.get(ExportStore.class);
        database = wiring.get(Database.class);
        try {
            bind = Scopes.class.getDeclaredMethod("bind");
            bind.setAccessible(true);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One transaction over everybody's rows; committed, or rolled back when the work throws. */
    <T> T transaction(Supplier<T> work) {
        return scopes.call(Scope.all(Actor.system("race")), () -> {
            transactions.begin();
            try {
                bind.invoke(scopes);
                var result = work.get();
                source.commit();
                return result;
            } catch (ReflectiveOperationException | SQLException e) {
                throw new IllegalStateException(e);
            } finally {
                end();
            }
        });
    }

    void insertExport(UUID export, UUID tenant) {
        exports.insert(export, tenant, "test", Instant.now());
    }

    /** How many items of a person a partner has or is about to get. */
    int given(UUID user) {
        return database.one("""
                select count(*) from skillforge.partner_export_items
                 where user_id = ? and status in ('pending', 'delivered')
                """, row -> row.getInt(1), user);
    }

    private void end() {
        transactions.end();
        try {
            source.own().rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What CDI would have found. */
    private static Instance<?> found(List<?> beans) {
        return (Instance<?>) Proxy.newProxyInstance(
                Instance.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "stream" -> beans.stream();
                    case "iterator" -> beans.iterator();
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static final class SilentTrail extends AuditTrail {

        @Override
        public void record(AuditEvent event) {
            // The audit trail has tests of its own.
        }
    }

    private static final class PlainRefs extends SubjectRefs {

        @Override
        public byte[] of(UUID user) {
            return ByteBuffer.allocate(32)
                    .putLong(user.getMostSignificantBits())
                    .putLong(user.getLeastSignificantBits())
                    .array();
        }
    }
}
