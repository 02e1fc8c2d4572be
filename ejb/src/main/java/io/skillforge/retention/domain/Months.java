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

    private Months() {}

    /** What is to be made, in order: the present, those ahead, and those whose rows lie where no month takes them. */
    public static List<YearMonth> missing(YearMonth now, Collection<YearMonth> there, Collection<YearMonth> overflown) {
        return Stream.concat(Stream.iterate(now, month -> month.plusMonths(1)).limit(1L + AHEAD), overflown.stream())
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
