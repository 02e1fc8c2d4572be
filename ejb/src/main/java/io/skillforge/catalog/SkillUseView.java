package io.skillforge.catalog;

import java.math.BigDecimal;

/**
 * An occupation that a skill or technology belongs to.
 *
 * @param importance 1 to 5; null for a technology
 * @param level 0 to 7; null for a technology
 * @param proficiencyLevel 1 to 5; null for a technology
 * @param hot only of a technology: asked for in many occupations
 * @param inDemand only of a technology: asked for in this occupation
 */
public record SkillUseView(
        String onetCode,
        String title,
        Integer jobZone,
        BigDecimal importance,
        BigDecimal level,
        Integer proficiencyLevel,
        Boolean hot,
        Boolean inDemand) {}
