package io.skillforge.catalog;

import java.math.BigDecimal;

/** The place of an occupation among those of a skill. @param importance 0 for a technology */
public record SkillUsePosition(BigDecimal importance, boolean inDemand, String onetCode) {}
