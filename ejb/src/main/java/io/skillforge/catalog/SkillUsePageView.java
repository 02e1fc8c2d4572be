package io.skillforge.catalog;

import java.util.List;

/** A page of the occupations of a skill; {@code next} is null on the last one. */
public record SkillUsePageView(String code, List<SkillUseView> items, SkillUsePosition next) {}
