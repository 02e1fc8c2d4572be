package io.skillforge.catalog;

import java.util.List;

/** An occupation with its parts. A part that was not asked for is null; one that was not collected is empty. */
public record OccupationProfileView(
        OccupationView occupation,
        List<RatingView> skills,
        List<RatingView> knowledge,
        List<RatingView> abilities,
        List<RatingView> workActivities,
        List<WorkContextView> workContext,
        List<ElementView> workStyles,
        List<ElementView> workValues,
        List<ElementView> interests,
        List<TaskView> tasks,
        List<TechnologyView> technologies,
        List<EducationView> education,
        List<RelatedOccupationView> related) {}
