package io.skillforge.catalog;

import java.util.List;

/**
 * What an occupation asks for.
 *
 * @param jobZone null where none was assigned
 * @param skills the most important first, then by code; empty where skills were not rated
 * @param technologies those in demand first, then the hot ones, then by name
 * @param related codes of the occupations that the source holds related, the nearest first
 */
public record OccupationRequirementsView(
        String onetCode,
        String title,
        Integer jobZone,
        String group,
        List<RequirementView> skills,
        List<TechnologyView> technologies,
        List<String> related) {}
