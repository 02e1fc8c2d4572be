package io.skillforge.schema;

import java.util.Optional;
import org.flywaydb.core.api.MigrationInfo;

/**
 * One way in which database and build differ, with the mend in the same text.
 *
 * @param pending whether the next migrate mends it; any other finding makes migrate refuse
 */
public record SchemaFinding(String script, boolean pending, String message) {

    static Optional<SchemaFinding> of(MigrationInfo migration) {
        var script = migration.getScript();
        var resolved = migration.getState().isResolved();
        return switch (migration.getState()) {
            case PENDING, OUTDATED ->
                Optional.of(new SchemaFinding(
                        script, true, script + " is not applied yet: run skillforge schema migrate."));
            // An earlier version of a repeatable that was applied again since.
            case SUPERSEDED -> Optional.empty();
            case IGNORED -> wrong(script, " has an older version than what is applied: rename it to a newer version.");
            case FAILED, MISSING_FAILED, FUTURE_FAILED ->
                wrong(
                        script,
                        " failed half-way: undo by hand what it did, and delete its row of flyway_schema_history.");
            case MISSING_SUCCESS -> wrong(script, " was applied, but this build lacks it: restore the file.");
            default -> resolved && !migration.isChecksumMatching() ? changed(migration) : Optional.empty();
        };
    }

    private static Optional<SchemaFinding> wrong(String script, String message) {
        return Optional.of(new SchemaFinding(script, false, script + message));
    }

    private static Optional<SchemaFinding> changed(MigrationInfo migration) {
        return wrong(
                migration.getScript(),
                " was changed after it was applied (checksum " + migration.getAppliedChecksum()
                        + " in the database, " + migration.getResolvedChecksum()
                        + " in this build): restore the file, and put the change into a migration of its own.");
    }
}
