package io.skillforge.matching;

import io.skillforge.catalog.ReleaseView;
import java.util.List;

/**
 * The occupations that fit best.
 *
 * @param release null before the first one was published
 * @param compared how many occupations had rated skills and passed the filters
 */
public record MatchView(
        ReleaseView release,
        VariantChoice variant,
        List<SkillReadingView> skills,
        int compared,
        List<OccupationFitView> items) {}
