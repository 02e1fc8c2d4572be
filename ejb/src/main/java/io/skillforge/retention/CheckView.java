package io.skillforge.retention;

import java.time.Instant;

/**
 * What the monitor found for a dataset.
 *
 * @param overdue rows past their time that nothing holds
 * @param pastGrace those of them that are past their grace as well
 * @param held rows past their time that a hold keeps
 * @param oldest the clock of the oldest row that is overdue; null where none is
 */
public record CheckView(String dataset, Instant checkedAt, long overdue, long pastGrace, long held, Instant oldest) {}
