package io.skillforge.catalog;

import java.util.List;

/** What every occupation of a release asks for, by code. */
public record CatalogRequirementsView(ReleaseView release, List<OccupationRequirementsView> occupations) {}
