package io.skillforge.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;

/**
 * Applies the migrations of this build to a database, as skillforge_owner whoever logs in. Stops at the first file that
 * was changed after it was applied, before anything is written.
 */
public final class SchemaMigrator {
    // A migration that cannot get its lock gives up instead of making everybody queue behind it.
    private static final String SESSION = "-c role=" + DatabaseRoles.OWNER + " -c lock_timeout=10s";
    private static final String HISTORY_SCHEMA = "skillforge";

    // What Flyway would tell on the way is in what the methods return, and its failures are exceptions. Held here,
    // because the log manager forgets the level of a logger that nobody holds.
    private static final Logger FLYWAYS_OWN = Logger.getLogger("org.flywaydb");

    private final DatabaseLogin login;

    public SchemaMigrator(DatabaseLogin login) {
        this.login = login;
        FLYWAYS_OWN.setLevel(Level.SEVERE);
    }

    /** Brings the database to this build's schema; returns what was applied, nothing when it was there already. */
    public List<MigrationRow> migrate() {
        return using(flyway -> {
            findings(flyway).filter(finding -> !finding.pending()).findFirst().ifPresent(finding -> {
                throw new SchemaException(finding.message());
            });
            var before = newestRank(flyway);
            flyway.migrate();
            return rows(Arrays.stream(flyway.info().applied()).filter(done -> done.getInstalledRank() > before));
        });
    }

    /** Every migration the build carries or the database has seen, in the order of application. */
    public List<MigrationRow> info() {
        return using(flyway -> rows(Arrays.stream(flyway.info().all())));
    }

    /** What is not as this build wants it, pending migrations included; empty when database and build agree. */
    public List<SchemaFinding> validate() {
        return using(flyway -> findings(flyway).toList());
    }

    private <T> T using(Function<Flyway, T> work) {
        var source = login.dataSource();
        source.setOptions(SESSION);
        // Flyway would try again and wrap what it gets; asking first names a wrong address or login as what it is.
        try {
            DatabaseLogin.open(source).close();
            return work.apply(flyway(source));
        } catch (FlywayException | SQLException failure) {
            throw new SchemaException("The schema cannot be worked on: " + said(failure), failure);
        }
    }

    private static Flyway flyway(DataSource source) {
        var configuration = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/repeatable")
                .defaultSchema(HISTORY_SCHEMA)
                .validateMigrationNaming(true)
                .outOfOrder(false)
                .cleanDisabled(true);
        // A session's lock and no transaction's: an open transaction would block create index concurrently.
        configuration
                .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
                .setTransactionalLock(false);
        return configuration.load();
    }

    private static int newestRank(Flyway flyway) {
        return Arrays.stream(flyway.info().applied())
                .mapToInt(MigrationInfo::getInstalledRank)
                .max()
                .orElse(0);
    }

    private static Stream<SchemaFinding> findings(Flyway flyway) {
        return Arrays.stream(flyway.info().all()).map(SchemaFinding::of).flatMap(Optional::stream);
    }

    private static List<MigrationRow> rows(Stream<MigrationInfo> migrations) {
        return migrations
                .filter(migration -> !migration.getType().isSynthetic())
                .map(MigrationRow::of)
                .toList();
    }

    private static String said(Throwable failure) {
        var sql = failure;
        while (sql != null && !(sql instanceof SQLException)) {
            sql = sql.getCause();
        }
        return DatabaseLogin.firstLine(sql == null ? failure : sql) + ".";
    }
}
