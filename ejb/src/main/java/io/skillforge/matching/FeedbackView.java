package io.skillforge.matching;

import java.time.Instant;
import java.util.UUID;

/**
 * Feedback as it is kept.
 *
 * @param release number of the publication that was current when it was given; null before the first
 * @param resolvedAt null while it is open
 */
public record FeedbackView(
        UUID id, Feedback feedback, Integer release, Status status, Instant createdAt, Instant resolvedAt) {

    /** Whether a steward has looked at it, and what came of it. */
    public enum Status {
        OPEN,
        ACCEPTED,
        REJECTED
    }
}
