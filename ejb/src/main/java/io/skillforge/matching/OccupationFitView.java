package io.skillforge.matching;

import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.catalog.TechnologyView;
import java.util.List;

/**
 * An occupation beside what somebody brings.
 *
 * @param score null where the occupation's skills were not rated
 * @param requirements every required skill, the most important first
 * @param technologies those of the occupation that are held
 */
public record OccupationFitView(
        OccupationRequirementsView occupation,
        ScoreView score,
        List<RequirementMatchView> requirements,
        List<TechnologyView> technologies) {

    public List<RequirementMatchView> missing() {
        return requirements.stream().filter(RequirementMatchView::isMissing).toList();
    }

    public List<RequirementMatchView> weak() {
        return requirements.stream().filter(RequirementMatchView::isWeak).toList();
    }

    public List<RequirementMatchView> matched() {
        return requirements.stream().filter(match -> !match.isMissing()).toList();
    }

    /** Technologies in demand for the occupation that are not held. */
    public List<TechnologyView> technologiesToLearn() {
        return occupation.technologies().stream()
                .filter(technology -> technology.inDemand() && !technologies.contains(technology))
                .toList();
    }
}
