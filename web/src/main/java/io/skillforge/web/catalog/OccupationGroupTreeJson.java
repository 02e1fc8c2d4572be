package io.skillforge.web.catalog;

import io.skillforge.catalog.GroupNodeView;
import java.util.List;

/** The groups of occupations, the major ones at the top. */
public record OccupationGroupTreeJson(List<OccupationGroupJson> items) {

    static OccupationGroupTreeJson from(List<GroupNodeView> groups) {
        return new OccupationGroupTreeJson(
                groups.stream().map(OccupationGroupJson::from).toList());
    }

    /** One group with those in it; a broad one has none. */
    public record OccupationGroupJson(
            String code, String level, String title, int occupations, List<OccupationGroupJson> groups) {

        static OccupationGroupJson from(GroupNodeView group) {
            return new OccupationGroupJson(
                    group.code(),
                    group.level(),
                    group.title(),
                    group.occupations(),
                    group.groups().isEmpty()
                            ? null
                            : group.groups().stream()
                                    .map(OccupationGroupJson::from)
                                    .toList());
        }
    }
}
