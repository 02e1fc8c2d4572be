package io.skillforge.retention.domain;

import java.math.BigDecimal;
import java.util.List;

/** Whether a run is larger than the past ones let expect. */
public final class UsualVolume {

    /** Below this nothing is unusual: a quiet dataset must not wait for an approval because of a handful of rows. */
    static final long FLOOR = 100;

    private UsualVolume() {}

    /** @param past what former runs planned for the same dataset; empty when there was none */
    public static boolean exceeded(long planned, List<Long> past, BigDecimal factor) {
        var usual = BigDecimal.valueOf(Math.max(FLOOR, median(past)));
        return BigDecimal.valueOf(planned).compareTo(usual.multiply(factor)) > 0;
    }

    /** The lower one of the two in the middle, so that doubt makes a run wait. */
    static long median(List<Long> past) {
        var sorted = past.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) / 2);
    }
}
