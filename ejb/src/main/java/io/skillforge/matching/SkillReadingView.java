package io.skillforge.matching;

import io.skillforge.catalog.SkillCandidate;
import java.util.List;

/**
 * What a given skill was taken for.
 *
 * @param given the code or text as it came
 * @param skill null where it is unresolved
 * @param candidates the nearest skills of one that is unresolved, best first; else empty
 */
public record SkillReadingView(String given, Status status, SkillCandidate skill, List<SkillCandidate> candidates) {

    /** What becomes of it. */
    public enum Status {
        /** A skill that occupations are rated by. */
        SCORED,
        /** A technology: named where an occupation works with it, and not scored, because technologies are not rated. */
        LISTED,
        UNRESOLVED
    }
}
