package io.skillforge.matching;

import io.skillforge.catalog.RequirementView;

/**
 * A required skill beside what somebody brings.
 *
 * @param proficiency 1 to 5; null where the skill is missing
 * @param years null where they were not told
 * @param alignment 0 to 1; null where the skill is missing
 */
public record RequirementMatchView(RequirementView required, Integer proficiency, Double years, Double alignment) {

    /** From 4 on O*NET calls an importance "very important". */
    private static final double CRITICAL = 4;

    public boolean isMissing() {
        return proficiency == null;
    }

    /** Held, but not as well as is asked for. */
    public boolean isWeak() {
        return !isMissing() && alignment < 1;
    }

    public boolean isCritical() {
        return required.importance().doubleValue() >= CRITICAL;
    }
}
