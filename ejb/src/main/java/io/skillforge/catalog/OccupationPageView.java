package io.skillforge.catalog;

import java.util.List;

/**
 * A page of a list of occupations.
 *
 * @param next null on the last page
 * @param total how many there are on all pages
 * @param didYouMean other texts to search for: how the text was understood when words of it were corrected, or names
 *     that look like it when nothing was found
 */
public record OccupationPageView(
        List<OccupationHitView> items,
        OccupationPosition next,
        int total,
        OccupationFacetsView facets,
        List<String> didYouMean) {}
