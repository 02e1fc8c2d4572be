package io.skillforge.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How the people of an occupation answered one question about education, experience or training: by category, or, for
 * certification and apprenticeship, by importance.
 *
 * @param code the element of the content model asked about
 * @param scale RL required education, RW related work experience, PT on-site training, OJ on-the-job training, IM
 *     importance
 * @param importance 1 to 5; null where the answers are categories
 * @param importanceSuppressed the source holds the figure too uncertain to be relied on
 */
public record EducationView(
        String code,
        String name,
        String scale,
        BigDecimal importance,
        boolean importanceSuppressed,
        LocalDate ratedOn,
        String domainSource,
        List<CategoryView> categories) {

    /** {@code label} is null where the release did not name its categories. */
    public record CategoryView(int category, String label, BigDecimal percent, boolean suppressed) {}
}
