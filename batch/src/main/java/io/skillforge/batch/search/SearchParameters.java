package io.skillforge.batch.search;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
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
        var location = properties.getProperty("employment", "").strip();
        var dryRun = properties.getProperty("dry-run", "").strip();
        if (!dryRun.equals("true") && !dryRun.equals("false")) {
            throw invalid("dry-run must be true or false");
        }
        if (dryRun.equals("true") && location.isEmpty()) {
            throw invalid("dry-run tells what figures would change; give their file with the parameter employment");
        }
        try {
            return new SearchParameters(
                    location.isEmpty() ? Optional.empty() : Optional.of(Path.of(location)), dryRun.equals("true"));
        } catch (InvalidPathException e) {
            throw invalid("employment is not a path; give a CSV of the BLS");
        }
    }

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }
}
