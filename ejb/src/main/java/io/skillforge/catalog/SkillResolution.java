package io.skillforge.catalog;

import java.util.List;

/**
 * What a text means as a skill.
 *
 * @param skill null when nothing is certain enough
 * @param candidates best first, {@code skill} among them
 */
public record SkillResolution(String text, SkillCandidate skill, List<SkillCandidate> candidates) {

    /** From this confidence on the best candidate is taken for what is meant. */
    public static final double CERTAIN = 0.6;

    public SkillResolution(String text, List<SkillCandidate> candidates) {
        this(
                text,
                candidates.stream()
                        .findFirst()
                        .filter(best -> best.confidence() >= CERTAIN)
                        .orElse(null),
                candidates);
    }
}
