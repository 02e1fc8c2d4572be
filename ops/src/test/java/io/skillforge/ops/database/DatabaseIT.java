package io.skillforge.ops.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.skillforge.ops.ExitCode;
import io.skillforge.ops.OpsException;
import io.skillforge.ops.Settings;
import io.skillforge.ops.host.StateFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded PostgreSQL itself, on a folder of its own. */
class DatabaseIT {
    @TempDir
    Path home;

    private StateFolder state;
    private Database database;

    @BeforeEach
    void start() throws IOException {
        state = new StateFolder(home);
        state.create();
        database = database(Map.of("SKILLFORGE_DATABASE_PORT", String.valueOf(freePort())));
        assertThat(database.start()).isTrue();
    }

    @AfterEach
    void stop() {
        database.stop();
        assertThat(database.process()).isEmpty();
    }

    @Test
    void keepsWhatIsCommittedThroughAKillAndIsClosedToStrangers() throws SQLException {
        assertThat(database.start()).as("already running").isFalse();
        assertThat(database.prepare()).isNotEmpty();
        assertThat(database.prepare()).as("a second time").isEmpty();
        try (var admin = connect(database.requireAddress())) {
            for (var setting : new String[] {"fsync", "full_page_writes", "synchronous_commit", "data_checksums"}) {
                assertThat(show(admin, setting)).as(setting).isEqualTo("on");
            }
            assertThat(show(admin, "listen_addresses")).isEqualTo("127.0.0.1");
            admin.createStatement().execute("create table kept as select 1 as one");
        }

        kill();
        assertThat(database.start()).isTrue();

        var address = database.requireAddress();
        try (var admin = connect(address);
                var rows = admin.createStatement().executeQuery("select one from kept")) {
            assertThat(rows.next()).isTrue();
        }
        try (var server = DriverManager.getConnection(address.jdbcUrl(), Database.APP_USER, database.appPassword())) {
            assertThat(server.isValid(1)).isTrue();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(address.jdbcUrl(), "postgres", "guess"))
                .isInstanceOf(SQLException.class)
                .extracting(failure -> ((SQLException) failure).getSQLState())
                .isEqualTo("28P01");
    }

    @Test
    void namesAWrongLoginWithoutThePassword() {
        var place = "127.0.0.1:" + database.requireAddress().port() + "/skillforge";
        var named = database(Map.of("DATABASE_URL", "postgres://postgres:sekret@" + place));

        assertThatThrownBy(named::prepare)
                .hasMessageStartingWith("Database " + place + ": ")
                .hasMessageContaining("user \"postgres\"")
                .hasMessageNotContaining("sekret")
                .extracting(failure -> ((OpsException) failure).exitCode())
                .isEqualTo(ExitCode.OUT_OF_REACH);
    }

    private Database database(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("SKILLFORGE_HOME", home.toString());
        return new Database(new Settings(home, all), state);
    }

    private void kill() {
        var process = database.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        assertThat(state.postgres().resolve("postmaster.pid")).exists();
        assertThat(database.process()).isEmpty();
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("show " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
