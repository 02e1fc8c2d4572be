package io.skillforge.web.matching;

import io.skillforge.matching.TransitionView;
import io.skillforge.web.catalog.ReleaseJson;
import io.skillforge.web.matching.TransferJson.DestinationJson;
import io.skillforge.web.matching.TransferJson.PlaceJson;
import java.util.List;

/** Occupations reachable from one, the nearest first. {@code maxJobZone} is the highest zone that counted as reachable. */
public record TransitionListJson(
        ReleaseJson release,
        String variant,
        String variantBy,
        PlaceJson from,
        Integer maxJobZone,
        List<SkillReadingJson> skills,
        int compared,
        List<DestinationJson> items) {

    static TransitionListJson from(TransitionView view) {
        var variant = view.variant();
        return new TransitionListJson(
                ReleaseJson.from(view.release()),
                Words.of(variant.variant()),
                Words.of(variant.by()),
                PlaceJson.from(view.from()),
                view.maxJobZone(),
                view.skills().stream().map(SkillReadingJson::from).toList(),
                view.compared(),
                view.items().stream()
                        .map(step -> DestinationJson.from(step, variant.variant()))
                        .toList());
    }
}
