package io.skillforge.matching;

/**
 * A skill as a request tells it: by code or by text, never both.
 *
 * @param proficiency 1 to 5
 * @param years null where not told, which is not the same as none
 */
public record GivenSkill(String code, String text, int proficiency, Double years) {

    /** What to look for. */
    String words() {
        return code == null ? text : code;
    }
}
