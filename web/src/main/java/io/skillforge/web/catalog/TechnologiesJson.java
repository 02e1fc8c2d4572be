package io.skillforge.web.catalog;

import io.skillforge.catalog.PartView;
import io.skillforge.catalog.TechnologyView;
import java.util.List;

/** Technologies of an occupation: in demand first, then hot, then by name. */
public record TechnologiesJson(String onetCode, String availability, List<TechnologyJson> items) {

    static TechnologiesJson from(PartView<TechnologyView> part) {
        return new TechnologiesJson(
                part.onetCode(),
                Availability.of(part.isCollected()),
                part.items().stream().map(TechnologyJson::from).toList());
    }

    /** One of them: hot over all occupations, in demand for this one. */
    public record TechnologyJson(String code, String name, boolean hot, boolean inDemand) {

        static TechnologyJson from(TechnologyView technology) {
            return new TechnologyJson(technology.code(), technology.name(), technology.hot(), technology.inDemand());
        }
    }
}
