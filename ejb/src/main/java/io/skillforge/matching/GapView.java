package io.skillforge.matching;

import io.skillforge.catalog.ReleaseView;
import java.util.List;

/** What is missing for one occupation. */
public record GapView(
        ReleaseView release, VariantChoice variant, List<SkillReadingView> skills, OccupationFitView fit) {}
