package io.skillforge.catalog;

import java.math.BigDecimal;

/**
 * A skill that an occupation requires: one rated 3 or more in importance, by a figure that the source relies on.
 *
 * @param importance 3 to 5
 * @param level 0 to 7; null where the source does not rely on it
 * @param proficiency the level on the scale from 1 to 5; null with the level
 */
public record RequirementView(String code, String name, BigDecimal importance, BigDecimal level, Integer proficiency) {}
