package io.skillforge.person;

import java.time.Instant;
import java.util.UUID;

/**
 * An assessment.
 *
 * @param status scheduled, processing, completed or cancelled
 * @param score null until it is completed
 */
public record AssessmentView(
        UUID id,
        String type,
        String version,
        String source,
        String status,
        Score score,
        String recommendedOccupation,
        UUID recommendedPathway,
        Instant scheduledAt,
        Instant administeredAt,
        Instant completedAt,
        Instant cancelledAt,
        long rowVersion,
        Instant createdAt,
        Instant updatedAt) {}
