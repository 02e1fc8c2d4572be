package io.skillforge.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How important an element is to an occupation, and how much of it is asked for.
 *
 * @param importance 1 to 5; null where it was not rated
 * @param level 0 to 7 as the source publishes it; null where it was not rated
 * @param proficiencyLevel the level on the scale from 1 to 5 that people are measured by
 * @param importanceSuppressed the source holds the figure too uncertain to be relied on
 * @param notRelevant too few held the element relevant for its level to mean anything
 */
public record RatingView(
        String code,
        String name,
        BigDecimal importance,
        BigDecimal level,
        Integer proficiencyLevel,
        boolean importanceSuppressed,
        boolean levelSuppressed,
        boolean notRelevant,
        LocalDate ratedOn,
        String domainSource) {}
