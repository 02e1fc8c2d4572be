package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationFacetsView;
import java.util.List;

/** By what a list can be narrowed, and how many items each value would leave. */
public record OccupationFacetsJson(List<Count> group, List<Count> jobZone, List<Count> education) {

    /** A value of the parameter of the same name, what it means, and how often it occurs. */
    public record Count(String value, String label, int count) {}

    static OccupationFacetsJson from(OccupationFacetsView facets) {
        return new OccupationFacetsJson(counts(facets.groups()), counts(facets.jobZones()), counts(facets.education()));
    }

    private static List<Count> counts(List<OccupationFacetsView.Count> counts) {
        return counts.stream()
                .map(each -> new Count(each.value(), each.label(), each.count()))
                .toList();
    }
}
