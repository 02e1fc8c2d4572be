package io.skillforge.catalog;

import java.util.List;

/** A page of a list of skills; {@code next} is null on the last one. */
public record SkillPageView(List<SkillView> items, String next) {}
