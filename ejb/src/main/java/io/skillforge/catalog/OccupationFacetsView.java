package io.skillforge.catalog;

import java.util.List;

/** How the occupations of a list are spread over what a list can be narrowed by; only values that occur. */
public record OccupationFacetsView(List<Count> groups, List<Count> jobZones, List<Count> education) {

    /** @param label what the value means */
    public record Count(String value, String label, int count) {}
}
