package io.skillforge.catalog;

import java.util.List;

/** A page of a list of occupations; {@code next} is null on the last one. */
public record OccupationPageView(List<OccupationHitView> items, OccupationPosition next) {}
