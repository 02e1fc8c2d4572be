package io.skillforge.catalog;

/**
 * A skill that occurs together with another.
 *
 * @param similarity 0 to 1: occupations with both, by the geometric mean of the occupations with each
 * @param occupationsInCommon occupations with both
 */
public record RelatedSkillView(String code, String name, String kind, double similarity, int occupationsInCommon) {}
