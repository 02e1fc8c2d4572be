package io.skillforge.web.person;

import io.skillforge.person.ExperienceView;
import io.skillforge.web.locking.VersionedJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Work that a person has done. */
public record ExperienceJson(
        UUID id,
        String occupation,
        String occupationTitle,
        String title,
        String description,
        LocalDate startDate,
        LocalDate endDate,
        String employmentType,
        String employer,
        LocationJson location,
        String source,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements VersionedJson {

    static ExperienceJson from(ExperienceView experience) {
        var values = experience.values();
        return new ExperienceJson(
                experience.id(),
                values.occupation(),
                experience.occupationTitle(),
                values.title(),
                values.description(),
                values.startDate(),
                values.endDate(),
                values.employmentType(),
                values.employer(),
                LocationJson.from(values.location()),
                experience.source(),
                experience.rowVersion(),
                experience.createdAt(),
                experience.updatedAt());
    }

    /** A record would tell the values. */
    @Override
    public String toString() {
        return "ExperienceJson[" + id + "]";
    }
}
