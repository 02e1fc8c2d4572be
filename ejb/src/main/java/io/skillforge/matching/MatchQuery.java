package io.skillforge.matching;

import java.util.List;

/** Skills to rank the occupations by. */
public record MatchQuery(List<GivenSkill> skills, VariantQuery variant, MatchFilter filter, int limit) {}
