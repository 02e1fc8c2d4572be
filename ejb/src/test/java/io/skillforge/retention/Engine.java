package io.skillforge.retention;

import io.skillforge.audit.AuditEvent;
import io.skillforge.audit.AuditTrail;
import io.skillforge.platform.alert.Alerts;
import io.skillforge.platform.alert.Priority;
import io.skillforge.platform.crypto.HashKey;
import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.objects.ObjectStore;
import io.skillforge.platform.sql.Database;
import io.skillforge.platform.sql.DatabaseException;
import io.skillforge.platform.tenant.Actor;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.platform.tenant.TenantDirectory;
import io.skillforge.privacy.Owner;
import io.skillforge.privacy.PersonVault;
import io.skillforge.privacy.SealedValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Retention as the server runs it, on one connection of the server's role; every call is a transaction. */
final class Engine {

    static final Actor ANN = Actor.user("ann", Set.of("compliance-officer"));
    static final Actor BOB = Actor.user("bob", Set.of("compliance-officer"));
    static final Actor JOB = Actor.job("retention-purge");

    final Connection connection;
    final TestClock clock;
    final TestObjects objects = new TestObjects();
    final List<AuditEvent> audited = new ArrayList<>();
    final Map<String, Priority> alerts = new TreeMap<>();
    final Wiring wiring = new Wiring();
    final Database database = new OneConnection();
    final OneScope scopes = new OneScope();
    final KeyedHash hashes = Engine::hash;

    Engine(Connection connection, Instant now) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        clock = new TestClock(now);
        wiring.with(Database.class, database)
                .with(Scopes.class, scopes)
                .with(Clock.class, clock)
                .with(KeyedHash.class, hashes)
                .with(ObjectStore.class, objects)
                .with(AuditTrail.class, new Audit())
                .with(Alerts.class, new Alarms())
                .with(PersonVault.class, new Vault())
                .with(TenantDirectory.class, new Tenants());
    }

    /** One call of a service, as somebody: committed, or taken back when it is refused. */
    <T> T as(Actor actor, Supplier<T> call) {
        return as(Scope.all(actor), call);
    }

    <T> T as(Scope scope, Supplier<T> call) {
        try {
            var done = false;
            try {
                scopes.enter(scope);
                var result = call.get();
                connection.commit();
                done = true;
                return result;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    RetentionPlans plans() {
        return wiring.get(RetentionPlans.class);
    }

    RetentionPurge purge() {
        return wiring.get(RetentionPurge.class);
    }

    RetentionMonitor monitor() {
        return wiring.get(RetentionMonitor.class);
    }

    RetentionWatch watch() {
        return wiring.get(RetentionWatch.class);
    }

    LegalHolds holds() {
        return wiring.get(LegalHolds.class);
    }

    RetentionRunView planned(PlanRequest request, Actor actor) {
        var run = as(actor, () -> plans().open(request));
        for (var dataset : run.datasets()) {
            as(actor, () -> {
                plans().plan(run.id(), dataset);
                return null;
            });
        }
        return as(actor, () -> plans().seal(run.id()));
    }

    /** Everything of a plan for the policies' own cutoffs, approved by the other officer. */
    RetentionRunView approved(PlanRequest request) {
        var run = planned(request, ANN);
        return as(BOB, () -> plans().approve(run.id()));
    }

    RetentionRunView execute(UUID run) {
        as(JOB, () -> purge().start(run));
        drain(run);
        return as(JOB, () -> purge().finish(run, RunStatus.SUCCEEDED, null));
    }

    /** Chunks until none is left; where some have to wait, the clock goes on. */
    void drain(UUID run) {
        for (var outcome = next(run); outcome.kind() != ChunkOutcome.Kind.FINISHED; outcome = next(run)) {
            if (outcome.kind() == ChunkOutcome.Kind.WAIT) {
                clock.set(clock.instant().plusSeconds(1));
            }
        }
    }

    ChunkOutcome next(UUID run) {
        return as(JOB, () -> purge().next(run));
    }

    static PlanRequest manual(String... datasets) {
        return new PlanRequest(null, RunKind.MANUAL, null, List.of(datasets), null, "test", "a test");
    }

    static byte[] hash(HashKey key, String text) {
        return hmac("secret of " + key, text);
    }

    static byte[] hmac(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class OneConnection extends Database {
        @Override
        public <T> T with(Work<T> work) {
            try {
                return work.with(connection);
            } catch (SQLException e) {
                throw new DatabaseException(e);
            }
        }
    }

    final class OneScope extends Scopes {
        private Scope scope;

        @Override
        public void enter(Scope entered) {
            scope = entered;
            database.query(
                    "select set_config('app.scope', ?, true), set_config('app.tenant', ?, true)",
                    row -> null,
                    scope.kind().code(),
                    scope.tenant() == null ? "" : scope.tenant().toString());
        }

        @Override
        public Optional<Scope> current() {
            return Optional.ofNullable(scope);
        }

        @Override
        public Scope required() {
            return scope;
        }
    }

    private final class Audit extends AuditTrail {
        @Override
        public void record(AuditEvent event) {
            audited.add(event);
        }

        @Override
        public void recordNow(AuditEvent event) {
            audited.add(event);
        }
    }

    private final class Alarms extends Alerts {
        @Override
        public void raise(String key, Priority priority, String title, Map<String, ?> details) {
            alerts.put(key, priority);
        }

        @Override
        public void resolve(String key, String by) {
            alerts.remove(key);
        }
    }

    /** What is sealed is the text's bytes; a byte of 1 is damaged. */
    private final class Vault extends PersonVault {
        @Override
        public List<String> openReadable(List<SealedValue> values) {
            return values.stream()
                    .map(value -> value.bytes()[0] == 1 ? null : new String(value.bytes(), StandardCharsets.UTF_8))
                    .toList();
        }

        @Override
        public int destroyKeys(Owner owner) {
            return database.update(
                    "update skillforge.subject_keys set wrapped_key = null, destroyed_at = ? where owner_id = ?",
                    clock.instant(),
                    owner.id());
        }
    }

    private final class Tenants extends TenantDirectory {
        @Override
        public Optional<UUID> find(String code) {
            return database
                    .query(
                            "select id from skillforge.partner_tenancy where partner_code = ?",
                            row -> row.getObject(1, UUID.class),
                            code)
                    .stream()
                    .findFirst();
        }
    }
}
