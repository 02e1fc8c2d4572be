package io.skillforge.etl.domain;

import java.util.List;

/**
 * How a table's row count stood in past releases. Judged by the modified z-score of Iglewicz and Hoaglin, 0.6745 (x − median)
 * / MAD, which a few odd releases in the past do not sway; beyond 3.5 a value is an outlier, as they recommend.
 */
public record Baseline(String table, List<Long> past) {

    /** With fewer releases a median says nothing. */
    static final int FEWEST = 5;

    private static final double OUTLIER = 3.5;
    private static final double CONSISTENCY = 0.6745;
    /** Of the median: a table that never moved may move a little. */
    private static final double SMALLEST_MAD = 0.01;

    public boolean isKnown() {
        return past.size() >= FEWEST;
    }

    public long median() {
        return median(past);
    }

    public boolean isOutlier(long count) {
        var median = median();
        var deviations = past.stream().map(each -> Math.abs(each - median)).toList();
        var mad = Math.max(Math.max(1, SMALLEST_MAD * median), median(deviations));
        return CONSISTENCY * Math.abs(count - median) / mad > OUTLIER;
    }

    private static long median(List<Long> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
