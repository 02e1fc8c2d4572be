package io.skillforge.person;

import java.time.Instant;
import java.util.UUID;

/**
 * Work that a person has done.
 *
 * @param values opened; the employer is null where none was told, and where the person's keys were destroyed
 */
public record ExperienceView(
        UUID id,
        ExperienceValues values,
        String occupationTitle,
        String source,
        long rowVersion,
        Instant createdAt,
        Instant updatedAt) {}
