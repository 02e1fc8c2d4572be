package io.skillforge.population;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import java.time.Instant;

/**
 * How many of whom.
 *
 * @param seed which people they are
 * @param advisors advisors of each partner
 * @param asOf the moment before which everything happened
 */
public record PopulationPlan(long seed, int partners, int advisors, int learners, Instant asOf) {

    private static final int MOST_PARTNERS = 1000;
    private static final int MOST_ADVISORS = 1000;
    private static final int MOST_LEARNERS = 10_000_000;

    public PopulationPlan {
        if (seed < 0) {
            throw invalid("seed must be 0 or more");
        }
        requireBetween("partners", partners, 1, MOST_PARTNERS);
        requireBetween("advisors", advisors, 1, MOST_ADVISORS);
        requireBetween("learners", learners, 0, MOST_LEARNERS);
    }

    private static void requireBetween(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw invalid("%s must be a number from %d to %d".formatted(name, least, most));
        }
    }

    private static DomainException invalid(String sentence) {
        return new DomainException(ProblemKind.JOB_PARAMETER_INVALID, sentence);
    }
}
