package io.skillforge.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One circumstance of the work in an occupation.
 *
 * @param scale CX (1 to 5) or CT (1 to 3)
 * @param value the mean of the answers; null where only their distribution is known
 * @param suppressed the source holds the mean too uncertain to be relied on
 * @param categories how the answers are distributed, in percent
 */
public record WorkContextView(
        String code,
        String name,
        String scale,
        BigDecimal value,
        boolean suppressed,
        boolean notRelevant,
        List<EducationView.CategoryView> categories,
        LocalDate ratedOn,
        String domainSource) {}
