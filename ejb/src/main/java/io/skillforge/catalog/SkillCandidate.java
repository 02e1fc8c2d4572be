package io.skillforge.catalog;

/**
 * A skill that a text may mean.
 *
 * @param kind skill or technology
 * @param how by what it was found
 * @param confidence 0 to 1
 */
public record SkillCandidate(String code, String name, String kind, How how, double confidence) {

    public enum How {
        CODE,
        NAME,
        ALIAS,
        /** But for typing errors. */
        SPELLING,
        /** The text's words stand in the name, or the name in the text. */
        WORDS
    }
}
