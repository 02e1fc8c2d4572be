package io.skillforge.web.matching;

import io.skillforge.catalog.TechnologyView;
import java.util.List;

/** A technology that an occupation works with: hot over all occupations, in demand for this one. */
public record TechnologyUseJson(String code, String name, boolean hot, boolean inDemand) {

    /** Null for none, which is left out. */
    static List<TechnologyUseJson> list(List<TechnologyView> technologies) {
        return technologies.isEmpty()
                ? null
                : technologies.stream()
                        .map(t -> new TechnologyUseJson(t.code(), t.name(), t.hot(), t.inDemand()))
                        .toList();
    }
}
