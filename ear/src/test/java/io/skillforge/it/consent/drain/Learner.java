package io.skillforge.it.consent.drain;

import java.util.UUID;

/** A person whom events are about, by the names that they use. */
public record Learner(UUID id, String externalRef, String tenant) {}
