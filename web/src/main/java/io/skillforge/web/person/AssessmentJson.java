package io.skillforge.web.person;

import io.skillforge.person.AssessmentView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.util.UUID;

/** An assessment: scheduled, processing, completed or cancelled. */
public record AssessmentJson(
        UUID id,
        String type,
        String instrumentVersion,
        String source,
        String status,
        ScoreJson score,
        String recommendedOccupation,
        UUID recommendedPathway,
        Instant scheduledAt,
        Instant administeredAt,
        Instant completedAt,
        Instant cancelledAt,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements VersionedJson {

    static AssessmentJson from(AssessmentView assessment) {
        return new AssessmentJson(
                assessment.id(),
                assessment.type(),
                assessment.version(),
                assessment.source(),
                assessment.status(),
                ScoreJson.from(assessment.score()),
                assessment.recommendedOccupation(),
                assessment.recommendedPathway(),
                assessment.scheduledAt(),
                assessment.administeredAt(),
                assessment.completedAt(),
                assessment.cancelledAt(),
                assessment.rowVersion(),
                assessment.createdAt(),
                assessment.updatedAt());
    }
}
