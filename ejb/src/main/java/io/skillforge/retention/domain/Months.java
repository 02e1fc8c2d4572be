package io.skillforge.retention.domain;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Which months a table in partitions of a month has to have. */
public final class Months {

    /** So many are made ahead that a maintenance that fails for weeks is no emergency. */
    static final int AHEAD = 12;

    /** Rows of a time farther away have a wrong one; add_month_partition makes no months for them. */
    private static final int YEARS_BACK = 20;

    private static final int YEARS_AHEAD = 3;

    private Months() {}

    /**
     * What is to be made, in order: the present, those ahead, and those whose rows lie where no month takes them, but for
     * times that cannot be right.
     */
    public static List<YearMonth> missing(YearMonth now, Collection<YearMonth> there, Collection<YearMonth> overflown) {
        var ahead = Stream.iterate(now, month -> month.plusMonths(1)).limit(1L + AHEAD);
        var outside = overflown.stream()
                .filter(month ->
                        month.isAfter(now.minusYears(YEARS_BACK)) && !month.isAfter(now.plusYears(YEARS_AHEAD)));
        return Stream.concat(ahead, outside)
                .filter(month -> !there.contains(month))
                .distinct()
                .sorted()
                .toList();
    }

    /** How many months after the present one follow without a gap; less than none when the present one is missing. */
    public static int ahead(YearMonth now, Collection<YearMonth> there) {
        var month = now;
        while (there.contains(month)) {
            month = month.plusMonths(1);
        }
        return (int) now.until(month, ChronoUnit.MONTHS) - 1;
    }
}
