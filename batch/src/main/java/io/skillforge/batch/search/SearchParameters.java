package io.skillforge.batch.search;

import io.skillforge.batch.run.Parameters;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * Job parameters as text, read. Refuses what it cannot read with a sentence that names the parameter.
 *
 * @param employment where the figures lie; empty when those that are there stay
 */
record SearchParameters(Optional<Path> employment, boolean dryRun) {

    static SearchParameters read(Properties properties) {
        var employment = Optional.ofNullable(Parameters.text(properties, "employment"));
        boolean dryRun = Parameters.flag(properties, "dry-run");
        if (dryRun && employment.isEmpty()) {
            throw Parameters.invalid(
                    "dry-run tells what figures would change; give their file with the parameter employment");
        }
        try {
            return new SearchParameters(employment.map(Path::of), dryRun);
        } catch (InvalidPathException e) {
            throw Parameters.invalid("employment is not a path; give a CSV of the BLS");
        }
    }
}
