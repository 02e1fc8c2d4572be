package io.skillforge.etl;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A run of a job as the run log tells it.
 *
 * @param status running, succeeded, unchanged (there was nothing to do), failed, stopped or crashed (the server
 *     died; a restart continues it)
 * @param counts per file what was read and rejected, per table what was or, in a dry run, would be changed
 * @param steps every step of every attempt in order; empty in lists
 */
public record RunView(
        UUID runId,
        String source,
        String release,
        String job,
        String location,
        String status,
        boolean dryRun,
        int attempts,
        long jobExecutionId,
        String node,
        String triggeredBy,
        Instant startedAt,
        Instant endedAt,
        String inputChecksum,
        String reason,
        List<Counts> counts,
        List<Step> steps) {

    /** What happened to one file ({@code kind} file: read, rejected) or table ({@code kind} table: the others). */
    public record Counts(
            String subject,
            String kind,
            long read,
            long rejected,
            long inserted,
            long updated,
            long unchanged,
            long retired) {

        /** A table's counts: rows wanted, and what that meant for those that are there. */
        public static Counts table(String table, long inserted, long unchanged) {
            return new Counts(table, "table", inserted + unchanged, 0, inserted, 0, unchanged, 0);
        }

        public Counts plus(Counts other) {
            return new Counts(
                    subject,
                    kind,
                    read + other.read,
                    rejected + other.rejected,
                    inserted + other.inserted,
                    updated + other.updated,
                    unchanged + other.unchanged,
                    retired + other.retired);
        }
    }

    /** {@code item} is the file or table the step was at, empty for the step itself. */
    public record Step(
            int attempt,
            String step,
            String item,
            String status,
            long rows,
            Instant startedAt,
            Instant endedAt,
            String message) {}
}
