package io.skillforge.catalog;

import io.skillforge.catalog.store.OccupationStore;
import io.skillforge.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Reads whole occupations. A profile takes many statements, which must not see a release published in between: each runs in
 * a transaction of its own that sees one moment.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OccupationProfileService {

    @Inject
    OccupationService occupations;

    @Inject
    OccupationPartService parts;

    @Inject
    OccupationStore store;

    @Inject
    Database database;

    public OccupationProfileView find(OnetCode code, Set<ProfilePart> asked) {
        database.freeze();
        return profile(code, asked);
    }

    /** Every occupation of the current release by code, whole, one after the other: only one is in memory. */
    public void each(Consumer<OccupationProfileView> reader) {
        database.freeze();
        store.eachCode(code -> {
            reader.accept(profile(code, EnumSet.allOf(ProfilePart.class)));
            store.forget();
        });
    }

    private OccupationProfileView profile(OnetCode code, Set<ProfilePart> asked) {
        var reading = new Reading(code, asked);
        return new OccupationProfileView(
                occupations.find(code),
                reading.ratings(ProfilePart.SKILLS, RatingKind.SKILL),
                reading.ratings(ProfilePart.KNOWLEDGE, RatingKind.KNOWLEDGE),
                reading.ratings(ProfilePart.ABILITIES, RatingKind.ABILITY),
                reading.ratings(ProfilePart.WORK_ACTIVITIES, RatingKind.WORK_ACTIVITY),
                reading.list(ProfilePart.WORK_CONTEXT, OccupationPartService::workContext),
                reading.elements(ProfilePart.WORK_STYLES, ElementKind.WORK_STYLE),
                reading.elements(ProfilePart.WORK_VALUES, ElementKind.WORK_VALUE),
                reading.elements(ProfilePart.INTERESTS, ElementKind.INTEREST),
                reading.list(ProfilePart.TASKS, OccupationPartService::tasks),
                reading.list(ProfilePart.TECHNOLOGIES, OccupationPartService::technologies),
                reading.list(ProfilePart.EDUCATION, OccupationPartService::education),
                reading.list(ProfilePart.RELATED, OccupationPartService::related));
    }

    /** Reads of one occupation what was asked for. */
    private final class Reading {

        private final OnetCode code;
        private final Set<ProfilePart> asked;

        Reading(OnetCode code, Set<ProfilePart> asked) {
            this.code = code;
            this.asked = asked;
        }

        <T> List<T> list(ProfilePart part, BiFunction<OccupationPartService, OnetCode, PartView<T>> read) {
            return asked.contains(part) ? read.apply(parts, code).items() : null;
        }

        List<RatingView> ratings(ProfilePart part, RatingKind kind) {
            return list(part, (service, of) -> service.ratings(of, kind));
        }

        List<ElementView> elements(ProfilePart part, ElementKind kind) {
            return list(part, (service, of) -> service.elements(of, kind));
        }
    }
}
