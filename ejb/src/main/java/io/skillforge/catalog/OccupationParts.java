package io.skillforge.catalog;

import io.skillforge.catalog.store.EducationStore;
import io.skillforge.catalog.store.ElementStore;
import io.skillforge.catalog.store.OccupationPartStore;
import io.skillforge.catalog.store.RatingStore;
import io.skillforge.catalog.store.WorkContextStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Reads the parts of an occupation whose id is known. */
@Dependent
public class OccupationParts {

    @Inject
    RatingStore ratings;

    @Inject
    OccupationPartStore parts;

    @Inject
    EducationStore education;

    @Inject
    ElementStore elements;

    @Inject
    WorkContextStore context;

    List<RatingView> ratings(UUID id, RatingKind kind) {
        return ratings.list(id, kind);
    }

    List<TaskView> tasks(UUID id) {
        return parts.tasks(id);
    }

    List<TechnologyView> technologies(UUID id) {
        return parts.technologies(id);
    }

    List<RelatedOccupationView> related(UUID id) {
        return parts.related(id);
    }

    List<EducationView> education(UUID id) {
        return education.list(id);
    }

    List<ElementView> elements(UUID id, ElementKind kind) {
        return elements.list(id, kind);
    }

    List<WorkContextView> workContext(UUID id) {
        return context.list(id);
    }
}
