package io.skillforge.person;

import java.math.BigDecimal;
import java.time.Instant;

/** A skill somebody has. @param proficiency 1 to 5 @param years null where not told */
public record UserSkillView(
        String code, String name, int proficiency, BigDecimal years, String source, Instant updatedAt) {}
