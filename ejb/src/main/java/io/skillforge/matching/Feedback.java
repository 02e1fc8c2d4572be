package io.skillforge.matching;

/**
 * What somebody says about an answer; not who.
 *
 * @param kind decides which of the others are there
 * @param occupation O*NET code of the recommended occupation
 * @param verdict on the recommendation
 * @param variant that the recommendation was made with; can be null
 * @param text what was to be read as a skill
 * @param skill code of what it was taken for; null where it was unresolved
 * @param expected code of the skill that it means; null where none of the catalog does
 */
public record Feedback(
        Kind kind, String occupation, Verdict verdict, Variant variant, String text, String skill, String expected) {

    /** What it is about. */
    public enum Kind {
        RECOMMENDATION,
        SKILL_MAPPING
    }
}
