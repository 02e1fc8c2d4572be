package io.skillforge.retention.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/** A row of retention_policy. Ages are counted back in UTC, by the calendar. */
public record Policy(
        String dataset,
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
        Instant changedAt) {

    /** Rows whose clock stands before this are past their time; one that stands exactly at it is not. */
    public Instant cutoff(Instant asOf) {
        return before(asOf, keep);
    }

    /** Rows whose clock stands before this have been past their time for longer than the monitor bears. */
    public Instant graceCutoff(Instant asOf) {
        return before(before(asOf, keep), grace);
    }

    /** The latest cutoff that anybody may ask for. */
    public Instant legalCutoff(Instant asOf) {
        return before(asOf, legalMinimum);
    }

    public boolean isScheduled() {
        return !schedule.equals("never");
    }

    /** Hash of what decides which rows go and how. Who answers for it and how it is batched may change freely. */
    public String fingerprint() {
        return Fingerprint.of(dataset, action, keep, clock, legalMinimum, onHold);
    }

    private static Instant before(Instant moment, Period period) {
        return moment.atZone(ZoneOffset.UTC).minus(period).toInstant();
    }
}
