package io.skillforge.matching;

import java.time.Instant;
import java.util.UUID;

/** The place of feedback in a list by time. */
public record FeedbackPosition(Instant createdAt, UUID id) {}
