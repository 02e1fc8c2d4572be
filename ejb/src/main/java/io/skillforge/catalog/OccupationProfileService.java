package io.skillforge.catalog;

import io.skillforge.catalog.store.OccupationStore;
import io.skillforge.catalog.store.ReleaseStore;
import io.skillforge.platform.sql.Database;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Reads whole occupations. A profile takes many statements, which must not see a release published in between: each runs in
 * a transaction of its own that sees one moment.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OccupationProfileService {

    @Inject
    OccupationParts parts;

    @Inject
    OccupationStore store;

    @Inject
    ReleaseStore releases;

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
        var occupation = store.find(code).orElseThrow(() -> OccupationService.unknown(code));
        var reading = new Reading(occupation.id(), asked);
        return new OccupationProfileView(
                OccupationService.view(
                        occupation, releases.find(occupation.sourceRelease()).orElse(null)),
                reading.ratings(ProfilePart.SKILLS, RatingKind.SKILL),
                reading.ratings(ProfilePart.KNOWLEDGE, RatingKind.KNOWLEDGE),
                reading.ratings(ProfilePart.ABILITIES, RatingKind.ABILITY),
                reading.ratings(ProfilePart.WORK_ACTIVITIES, RatingKind.WORK_ACTIVITY),
                reading.list(ProfilePart.WORK_CONTEXT, parts::workContext),
                reading.elements(ProfilePart.WORK_STYLES, ElementKind.WORK_STYLE),
                reading.elements(ProfilePart.WORK_VALUES, ElementKind.WORK_VALUE),
                reading.elements(ProfilePart.INTERESTS, ElementKind.INTEREST),
                reading.list(ProfilePart.TASKS, parts::tasks),
                reading.list(ProfilePart.TECHNOLOGIES, parts::technologies),
                reading.list(ProfilePart.EDUCATION, parts::education),
                reading.list(ProfilePart.RELATED, parts::related));
    }

    /** Reads of one occupation what was asked for. */
    private final class Reading {

        private final UUID id;
        private final Set<ProfilePart> asked;

        Reading(UUID id, Set<ProfilePart> asked) {
            this.id = id;
            this.asked = asked;
        }

        <T> List<T> list(ProfilePart part, Function<UUID, List<T>> read) {
            return asked.contains(part) ? read.apply(id) : null;
        }

        List<RatingView> ratings(ProfilePart part, RatingKind kind) {
            return list(part, occupation -> parts.ratings(occupation, kind));
        }

        List<ElementView> elements(ProfilePart part, ElementKind kind) {
            return list(part, occupation -> parts.elements(occupation, kind));
        }
    }
}
