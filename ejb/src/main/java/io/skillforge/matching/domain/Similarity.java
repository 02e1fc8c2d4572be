package io.skillforge.matching.domain;

import io.skillforge.catalog.RequirementView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How alike two occupations are by the skills that they require: what both hold important, by what one of them does. Other
 * than a score it is the same in both directions, so an occupation that asks for little is not near to every other.
 */
public final class Similarity {

    private Similarity() {}

    /** 0 for no skill in common, 1 for the same skills with the same importance. */
    public static double of(List<RequirementView> one, List<RequirementView> other) {
        var first = importances(one);
        var second = importances(other);
        var codes = new HashSet<>(first.keySet());
        codes.addAll(second.keySet());
        double shared = 0;
        double all = 0;
        for (var code : codes) {
            double here = first.getOrDefault(code, 0.0);
            double there = second.getOrDefault(code, 0.0);
            shared += Math.min(here, there);
            all += Math.max(here, there);
        }
        return all == 0 ? 0 : Scoring.round(shared / all);
    }

    private static Map<String, Double> importances(List<RequirementView> required) {
        var importances = new HashMap<String, Double>();
        required.forEach(requirement ->
                importances.put(requirement.code(), requirement.importance().doubleValue()));
        return importances;
    }
}
