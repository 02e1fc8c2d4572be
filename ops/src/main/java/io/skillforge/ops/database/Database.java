package io.skillforge.ops.database;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.Settings;
import io.skillforge.ops.host.Ports;
import io.skillforge.ops.host.Secrets;
import io.skillforge.ops.host.StateFolder;
import io.skillforge.schema.DatabaseBootstrap;
import io.skillforge.schema.MigrationRow;
import io.skillforge.schema.SchemaException;
import io.skillforge.schema.SchemaMigrator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The database of this system, whoever runs it. */
public final class Database {
    /** Whom the server logs in as. */
    public static final String APP_USER = "skillforge_app";

    private static final String NAME = "skillforge";
    private static final String LOOPBACK = "127.0.0.1";
    private static final String SUPERUSER_PASSWORD = "database-superuser-password";
    private static final String APP_PASSWORD = "database-app-password";

    private final Settings settings;
    private final Secrets secrets;
    private final PostgresCluster cluster;

    public Database(Settings settings, StateFolder state) {
        this.settings = settings;
        this.secrets = new Secrets(state.secrets());
        this.cluster = new PostgresCluster(state);
    }

    /** Whether we run PostgreSQL ourselves. */
    public boolean embedded() {
        return named().isEmpty();
    }

    /** Where the database is; empty when it is the embedded one and that does not run. */
    public Optional<DatabaseAddress> address() {
        return named().or(() -> cluster.running().map(postmaster -> embeddedAddress(postmaster.port(), NAME)));
    }

    public DatabaseAddress requireAddress() {
        return address()
                .orElseThrow(() -> OpsException.outOfReach("The embedded database is not running; start it with"
                        + " skillforge up, or name a database with DATABASE_URL."));
    }

    /** The embedded PostgreSQL's process, when it runs. */
    public Optional<ProcessHandle> process() {
        return cluster.running().map(Postmaster::process);
    }

    /** Refuses to go on when the embedded database would find its port taken. */
    public void requireFreePort() {
        if (embedded() && process().isEmpty()) {
            Ports.requireFree(LOOPBACK, settings.databasePort(), "PostgreSQL", "SKILLFORGE_DATABASE_PORT");
        }
    }

    /** Starts the embedded PostgreSQL unless it runs or another database is named; tells whether it did. */
    public boolean start() {
        if (!embedded() || process().isPresent()) {
            return false;
        }
        secrets.readOrMake(SUPERUSER_PASSWORD);
        cluster.start(settings.databasePort(), secrets.file(SUPERUSER_PASSWORD));
        return true;
    }

    public void stop() {
        cluster.stop();
    }

    /** Makes roles and database where they are missing, then applies the migrations; answers what was applied. */
    public List<MigrationRow> prepare() {
        var address = requireAddress();
        var administrator = embedded() ? embeddedAddress(address.port(), PostgresCluster.SUPERUSER) : address;
        return reaching(address, () -> {
            new DatabaseBootstrap(administrator.login()).prepare(address.database(), appPassword());
            return new SchemaMigrator(address.login()).migrate();
        });
    }

    /** What the server logs in with. */
    public String appPassword() {
        return settings.text("SKILLFORGE_DATABASE_PASSWORD")
                .orElseGet(() -> secrets.readOrMake(APP_PASSWORD).value());
    }

    /** Does something with the schema; what goes wrong in it becomes a sentence that names the place. */
    public static <T> T reaching(DatabaseAddress address, Supplier<T> work) {
        try {
            return work.get();
        } catch (SchemaException failure) {
            throw OpsException.outOfReach("Database " + address.place() + ": " + failure.getMessage(), failure);
        }
    }

    private Optional<DatabaseAddress> named() {
        return settings.text("DATABASE_URL").map(DatabaseUrl::parse);
    }

    private DatabaseAddress embeddedAddress(int port, String database) {
        var password = secrets.read(SUPERUSER_PASSWORD)
                .orElseThrow(() -> OpsException.outOfReach("The password file " + secrets.file(SUPERUSER_PASSWORD)
                        + " is missing; put it back, or move the folder postgres beside it away to begin anew."));
        return new DatabaseAddress(LOOPBACK, port, database, "", PostgresCluster.SUPERUSER, password);
    }
}
