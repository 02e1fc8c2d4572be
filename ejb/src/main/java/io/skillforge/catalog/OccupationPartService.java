package io.skillforge.catalog;

import io.skillforge.catalog.store.OccupationStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads the parts of an occupation, each whole and in the order that matters. */
@Stateless
public class OccupationPartService {

    @Inject
    OccupationStore occupations;

    @Inject
    OccupationParts parts;

    /** The most important first. */
    public PartView<RatingView> ratings(OnetCode code, RatingKind kind) {
        return part(code, id -> parts.ratings(id, kind));
    }

    /** Core tasks first, then by importance. */
    public PartView<TaskView> tasks(OnetCode code) {
        return part(code, parts::tasks);
    }

    /** What is in demand first, then what is hot, then by name. */
    public PartView<TechnologyView> technologies(OnetCode code) {
        return part(code, parts::technologies);
    }

    /** The nearest first. */
    public PartView<RelatedOccupationView> related(OnetCode code) {
        return part(code, parts::related);
    }

    public PartView<EducationView> education(OnetCode code) {
        return part(code, parts::education);
    }

    /** Highest on the main scale first. */
    public PartView<ElementView> elements(OnetCode code, ElementKind kind) {
        return part(code, id -> parts.elements(id, kind));
    }

    /** What shapes the work most first. */
    public PartView<WorkContextView> workContext(OnetCode code) {
        return part(code, parts::workContext);
    }

    private <T> PartView<T> part(OnetCode code, Function<UUID, List<T>> list) {
        var occupation = occupations.find(code).orElseThrow(() -> OccupationService.unknown(code));
        return new PartView<>(code.value(), list.apply(occupation.id()));
    }
}
