package io.skillforge.audit;

import io.skillforge.audit.domain.StoredAnchor;
import io.skillforge.audit.store.AuditStore;
import io.skillforge.audit.store.NewEntry;
import io.skillforge.audit.store.TestStores;
import io.skillforge.platform.crypto.TestSigning;
import io.skillforge.platform.tenant.Scope;
import io.skillforge.platform.tenant.Scopes;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A log on a real database with its anchors, the services over it, and somebody who owns the table and tampers. */
final class AuditedLog {

    static final Instant TIME = Instant.parse("2026-11-21T07:00:00Z");

    final InMemoryObjectStore objects = new InMemoryObjectStore();
    final List<AuditEvent> recorded = new ArrayList<>();
    private final DatabaseLogin administrator;
    private final AuditStore store;
    final AuditVerification verification = new AuditVerification();
    private final AnchorWriter writer = new AnchorWriter();
    private StoredAnchor newest;

    /** An empty log; who writes one for each test need not make a database for each. */
    AuditedLog(DatabaseLogin administrator, LoginDatabase app, Path keys) throws SQLException {
        this.administrator = administrator;
        store = TestStores.audit(app);
        tamper("truncate audit_log");
        var anchors = TestStores.anchors(objects, TestSigning.in(keys));
        writer.log = store;
        writer.anchors = anchors;
        writer.clock = Clock.fixed(TIME, ZoneOffset.UTC);
        verification.anchors = anchors;
        verification.reader = new ChainReader();
        verification.reader.store = store;
        verification.scopes = new NoScopes();
        verification.trail = new AuditTrail() {
            @Override
            public void recordNow(AuditEvent event) {
                recorded.add(event);
            }
        };
    }

    /** So many more rows at the end of a chain. */
    void append(int chain, int rows) {
        for (var i = 0; i < rows; i++) {
            var event = AuditEvent.of("person.read").on("user", i);
            store.append(new NewEntry(chain, TIME.plusNanos(i * 1_000L), event, "job", "test", "{\"i\":" + i + "}"));
        }
    }

    Optional<StoredAnchor> anchor() {
        var set = writer.write(newest);
        newest = set.orElse(newest);
        return set;
    }

    /** A server that was started again knows no anchor. */
    void forgetAnchors() {
        newest = null;
    }

    /** Does as the table's owner what the owner is free to do, once the guards are off. */
    void tamper(String commands) throws SQLException {
        try (var connection = TestPostgres.connect(administrator);
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    set local role skillforge_owner;
                    set local search_path = skillforge;
                    alter table audit_log disable trigger all;
                    alter table audit_log no force row level security;
                    """);
            statement.execute(commands);
            statement.execute("""
                    alter table audit_log force row level security;
                    alter table audit_log enable trigger all;
                    """);
            connection.commit();
        }
    }

    /** Scopes matter to a server only: here every call is in that of everybody. */
    private static final class NoScopes extends Scopes {

        @Override
        public Optional<Scope> current() {
            return Optional.empty();
        }

        @Override
        public <T> T call(Scope scope, Supplier<T> work) {
            return work.get();
        }
    }
}
