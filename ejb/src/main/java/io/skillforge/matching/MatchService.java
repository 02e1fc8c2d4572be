package io.skillforge.matching;

import io.skillforge.matching.domain.Snapshot;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Ranks the occupations by somebody's skills, and says what one of them lacks. */
@Stateless
public class MatchService {

    @Inject
    MatchingCatalog catalog;

    @Inject
    SkillReader reader;

    @Inject
    VariantChooser variants;

    public MatchView match(MatchQuery query) {
        var snapshot = catalog.current();
        var reading = reader.read(query.skills());
        var variant = variants.choose(query.variant(), query.skills());
        var candidates = snapshot.rated().stream()
                .filter(occupation -> query.filter().admits(occupation))
                .toList();
        var fits = snapshot.rank(candidates, reading.holdings(), variant.variant(), query.filter()::admits);
        return new MatchView(
                snapshot.release(), variant, reading.skills(), candidates.size(), first(fits, query.limit()));
    }

    public GapView gap(String onetCode, List<GivenSkill> skills, VariantQuery query) {
        Snapshot snapshot = catalog.current();
        var occupation = MatchingCatalog.required(snapshot, onetCode);
        var reading = reader.read(skills);
        var variant = variants.choose(query, skills);
        return new GapView(
                snapshot.release(),
                variant,
                reading.skills(),
                snapshot.fit(occupation, reading.holdings(), variant.variant()));
    }

    static List<OccupationFitView> first(List<OccupationFitView> fits, int limit) {
        return List.copyOf(fits.subList(0, Math.min(limit, fits.size())));
    }
}
