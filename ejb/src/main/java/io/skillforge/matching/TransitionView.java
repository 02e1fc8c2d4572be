package io.skillforge.matching;

import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.catalog.ReleaseView;
import java.util.List;

/**
 * Occupations reachable from one, the nearest first.
 *
 * @param maxJobZone the highest job zone that was counted as reachable; null where the start has none
 */
public record TransitionView(
        ReleaseView release,
        VariantChoice variant,
        OccupationRequirementsView from,
        Integer maxJobZone,
        List<SkillReadingView> skills,
        int compared,
        List<TransitionStepView> items) {}
