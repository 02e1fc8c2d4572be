package io.skillforge.etl;

import java.util.UUID;

/**
 * What the run log knows of a run from its start.
 *
 * @param runId the run's id where something else names it already; null for a new one
 * @param source what is worked on, in one word for lists: onet, seed, consent
 * @param location where it comes from or whom it concerns; never a person's name or address
 * @param triggeredBy who or what launched it
 */
public record RunOpening(UUID runId, String source, String location, boolean dryRun, String triggeredBy) {}
