package io.skillforge.matching.domain;

/** How well, and how long, somebody has a skill. @param years null where not told */
public record Held(int proficiency, Double years) {

    /** The better of two statements about the same skill, each part by itself. */
    public Held orBetter(Held other) {
        return new Held(Math.max(proficiency, other.proficiency), longer(years, other.years));
    }

    private static Double longer(Double one, Double other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }
}
