package io.skillforge.etl;

/** How a step went: whether the job goes on, how many rows it handled, and a word for the run log. */
public record StepResult(Outcome outcome, long rows, String message) {

    /** What comes after the step. */
    public enum Outcome {
        PROCEED,
        /** What is wanted is there already; nothing is left to do. */
        UNCHANGED,
        /** A dry run has told what it would do. */
        DRY_RUN,
        /** What has to come before was done elsewhere; the steps for it are passed over. */
        APPROVED,
        /** Somebody has to look at it before it may go on. */
        WAITING
    }

    public static StepResult proceed(long rows, String message) {
        return new StepResult(Outcome.PROCEED, rows, message);
    }
}
