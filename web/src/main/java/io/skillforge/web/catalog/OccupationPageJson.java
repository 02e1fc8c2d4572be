package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationPageView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/** One page of a list of occupations. */
public record OccupationPageJson(List<OccupationHitJson> items, String nextPageToken) implements PageJson {

    static OccupationPageJson from(OccupationPageView page, String nextPageToken) {
        return new OccupationPageJson(
                page.items().stream().map(OccupationHitJson::from).toList(), nextPageToken);
    }
}
