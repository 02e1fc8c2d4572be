package io.skillforge.catalog;

import java.time.Instant;

/**
 * A skill of the taxonomy.
 *
 * @param kind skill or technology
 * @param category technical, soft or domain-specific
 * @param retiredAt null while the current release has it
 */
public record SkillView(
        String code,
        String name,
        String description,
        String kind,
        String category,
        Integer difficultyLevel,
        Instant retiredAt) {}
