package io.skillforge.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A work style, work value or interest of an occupation, on each of its scales. */
public record ElementView(
        String code, String name, List<ScaleValueView> values, LocalDate ratedOn, String domainSource) {

    /** {@code name} is null where the release did not name its scales. */
    public record ScaleValueView(String scale, String name, BigDecimal value) {}
}
