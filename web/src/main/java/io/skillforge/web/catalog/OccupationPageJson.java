package io.skillforge.web.catalog;

import io.skillforge.catalog.OccupationPageView;
import io.skillforge.web.paging.PageJson;
import java.util.List;

/**
 * One page of a list of occupations. {@code total} and {@code facets} are about all pages; {@code didYouMean} holds other
 * texts to search for, and is empty where there is nothing to doubt.
 */
public record OccupationPageJson(
        List<OccupationHitJson> items,
        int total,
        OccupationFacetsJson facets,
        List<String> didYouMean,
        String nextPageToken)
        implements PageJson {

    static OccupationPageJson from(OccupationPageView page, String nextPageToken) {
        return new OccupationPageJson(
                page.items().stream().map(OccupationHitJson::from).toList(),
                page.total(),
                OccupationFacetsJson.from(page.facets()),
                page.didYouMean(),
                nextPageToken);
    }
}
