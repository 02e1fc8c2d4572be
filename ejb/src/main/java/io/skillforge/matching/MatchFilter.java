package io.skillforge.matching;

import io.skillforge.catalog.OccupationRequirementsView;

/** Which occupations to compare. Every criterion can be null. An occupation without a job zone passes no limit of zones. */
public record MatchFilter(String group, Integer minJobZone, Integer maxJobZone, Double minScore) {

    boolean admits(OccupationRequirementsView occupation) {
        return (group == null || group.equals(occupation.group()))
                && (minJobZone == null || occupation.jobZone() != null && occupation.jobZone() >= minJobZone)
                && (maxJobZone == null || occupation.jobZone() != null && occupation.jobZone() <= maxJobZone);
    }

    boolean admits(OccupationFitView fit) {
        return minScore == null || fit.score().score() >= minScore;
    }
}
