package io.skillforge.web.person;

import io.skillforge.person.UserSkillView;
import java.math.BigDecimal;
import java.time.Instant;

/** A skill somebody has. */
public record UserSkillJson(
        String code, String name, int proficiency, BigDecimal years, String source, Instant updatedAt) {

    static UserSkillJson from(UserSkillView skill) {
        return new UserSkillJson(
                skill.code(), skill.name(), skill.proficiency(), skill.years(), skill.source(), skill.updatedAt());
    }
}
