package io.skillforge.web.person;

import io.skillforge.person.PathwayView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A learning pathway. */
public record PathwayJson(
        UUID id,
        String source,
        String title,
        String description,
        String occupation,
        String occupationTitle,
        List<PathwayStepJson> steps,
        Integer estimatedDurationDays,
        String certification,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements VersionedJson {

    static PathwayJson from(PathwayView pathway) {
        var values = pathway.values();
        return new PathwayJson(
                pathway.id(),
                values.source(),
                values.title(),
                values.description(),
                values.occupation(),
                pathway.occupationTitle(),
                values.steps().stream().map(PathwayStepJson::from).toList(),
                values.days(),
                values.certification(),
                pathway.rowVersion(),
                pathway.createdAt(),
                pathway.updatedAt());
    }
}
