package io.skillforge.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.skillforge.platform.crypto.KeyedHash;
import io.skillforge.platform.limit.store.SharedBuckets;
import io.skillforge.schema.DatabaseLogin;
import io.skillforge.schema.fixture.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class RateLimitsIT {

    private static final Limit SMALL = new Limit("test", 100);
    private static final KeyedHash HASHES = (key, text) -> sha256(text);

    private static DatabaseLogin login;

    private final String caller = UUID.randomUUID().toString();

    @BeforeAll
    static void migrate() {
        login = TestPostgres.app(TestPostgres.shared(17).migratedDatabase());
    }

    @Test
    @DisplayName("LIM-1 Nodes share what a caller may ask")
    void nodesShare() {
        var first = node(login);
        var second = node(login);
        for (var i = 0; i < 60; i++) {
            assertThat(first.take(SMALL, caller)).get().matches(Share::granted);
        }
        // The first node keeps at most a tenth of the share to itself.
        assertThat(second.take(SMALL, caller).orElseThrow().remaining()).isLessThan(60);
    }

    @Test
    void whoAsksMoreIsRefusedAndToldWhenToComeBack() {
        var node = node(login);
        Share last = null;
        for (var i = 0; i < 150; i++) {
            last = node.take(SMALL, caller).orElseThrow();
        }
        assertThat(last.granted()).isFalse();
        assertThat(last.remaining()).isZero();
        assertThat(last.untilNext()).isPositive().isLessThan(Duration.ofSeconds(2));
        assertThat(last.reset()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(61));
        assertThat(node.take(SMALL, "another")).get().matches(Share::granted);
    }

    @Test
    @DisplayName("LIM-2 Counts that cannot be reached let requests pass, and are left alone for a while")
    void letsPassWithoutTheDatabase() {
        var node = node(new DatabaseLogin("jdbc:postgresql://127.0.0.1:1/none", "nobody", "nothing"));
        assertThat(node.take(SMALL, caller)).isEmpty();
        var begin = System.nanoTime();
        assertThat(node.take(SMALL, caller)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(50));
    }

    @Test
    @DisplayName("LIM-3 The table knows nobody, and forgets")
    void forgets() throws SQLException {
        var node = node(login);
        node.take(SMALL, caller);
        try (var connection = TestPostgres.connect(login);
                var statement = connection.createStatement()) {
            statement.execute("update skillforge.rate_limits set expires_at = 1");
            node.sweep();
            try (var rows = statement.executeQuery("select count(*) from skillforge.rate_limits")) {
                rows.next();
                assertThat(rows.getLong(1)).isZero();
            }
        }
    }

    private static RateLimits node(DatabaseLogin login) {
        var source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        var node = new RateLimits();
        node.buckets = new SharedBuckets(source);
        node.hashes = HASHES;
        return node;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
