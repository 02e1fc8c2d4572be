package io.skillforge.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A task of an occupation.
 *
 * @param type Core or Supplemental; null where the source does not say
 * @param relevance percent of incumbents who do it
 * @param frequency percent of incumbents per category, from yearly or less to hourly or more; null where not asked
 */
public record TaskView(
        long taskId,
        String statement,
        String type,
        BigDecimal importance,
        BigDecimal relevance,
        List<BigDecimal> frequency,
        LocalDate ratedOn,
        String domainSource) {}
