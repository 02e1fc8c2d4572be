package io.skillforge.matching;

import java.util.List;

/**
 * Where somebody can go from an occupation.
 *
 * @param from the occupation, which is taken to bring the skills that it requires, as well as it requires them
 * @param skills what the person has besides
 */
public record TransitionQuery(
        String from, List<GivenSkill> skills, VariantQuery variant, MatchFilter filter, int limit) {}
