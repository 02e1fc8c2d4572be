package io.skillforge.web.catalog;

import io.skillforge.catalog.SkillView;
import java.time.Instant;

/** A skill or technology. {@code retiredAt} is there only when the current release no longer has it. */
public record SkillJson(
        String code,
        String name,
        String description,
        String kind,
        String category,
        Integer difficultyLevel,
        Instant retiredAt) {

    static SkillJson from(SkillView skill) {
        return new SkillJson(
                skill.code(),
                skill.name(),
                skill.description(),
                skill.kind(),
                skill.category(),
                skill.difficultyLevel(),
                skill.retiredAt());
    }
}
