package io.skillforge.schema;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;

/**
 * One migration of the build or of the database's history.
 *
 * @param version null for a repeatable one
 * @param appliedAt null while it is not applied
 */
public record MigrationRow(String version, String description, String script, String state, Instant appliedAt) {

    static MigrationRow of(MigrationInfo migration) {
        return new MigrationRow(
                migration.getVersion() == null ? null : migration.getVersion().getVersion(),
                migration.getDescription(),
                migration.getScript(),
                migration.getState().getDisplayName(),
                Optional.ofNullable(migration.getInstalledOn())
                        .map(Date::toInstant)
                        .orElse(null));
    }
}
