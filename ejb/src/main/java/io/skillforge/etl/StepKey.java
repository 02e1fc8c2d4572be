package io.skillforge.etl;

import java.util.UUID;

/** A step of an attempt of a run; {@code item} is the file it works on, empty for the step itself. */
public record StepKey(UUID runId, int attempt, String step, String item) {}
