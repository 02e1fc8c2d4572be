package io.skillforge.retention;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;

/**
 * A policy and what it means now.
 *
 * @param place the table, or the prefix in the object store
 * @param clock what the age counts from: columns, of which the first that is set counts
 * @param legalMinimum younger rows are never touched, whatever is asked for
 * @param grace how long the monitor lets rows past their time stay before it has them redacted
 * @param schedule {@code nightly} or {@code never}
 * @param volumeFactor how many times the usual volume a standing run may have
 * @param cutoff rows whose clock stands before this are past their time now
 * @param activeHolds holds that keep rows of the dataset
 */
public record PolicyView(
        String dataset,
        String place,
        String action,
        Period keep,
        String clock,
        Period legalMinimum,
        Period grace,
        boolean onHold,
        int batchSize,
        String schedule,
        BigDecimal volumeFactor,
        String owner,
        String why,
        Instant changedAt,
        Instant cutoff,
        long activeHolds) {}
