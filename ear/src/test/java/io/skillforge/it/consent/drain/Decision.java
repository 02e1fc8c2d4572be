package io.skillforge.it.consent.drain;

import java.time.Instant;
import java.util.Set;

/** What a person decided, as an event tells it. */
public record Decision(String eventId, Learner learner, boolean revoked, Set<String> purposes, Instant at) {}
