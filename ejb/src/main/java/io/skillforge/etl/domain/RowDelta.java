package io.skillforge.etl.domain;

/** How far a table's row count moves with a release. Small tables move in leaps, so few rows never count as a jump. */
public record RowDelta(String table, long before, long after) {

    /** Rows by which any table may move. */
    static final long ALWAYS_ALLOWED = 100;

    public double percent() {
        return before == 0 ? 0 : 100.0 * (after - before) / before;
    }

    public boolean exceeds(double percent) {
        return before > 0 && Math.abs(after - before) > ALWAYS_ALLOWED && Math.abs(percent()) > percent;
    }

    public String sentence() {
        return "%s from %d to %d rows (%+.1f %%)".formatted(table, before, after, percent());
    }
}
