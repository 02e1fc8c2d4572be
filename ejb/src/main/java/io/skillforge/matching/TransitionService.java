package io.skillforge.matching;

import io.skillforge.matching.domain.Holdings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Where somebody can go from an occupation. Who works in one is taken to bring the skills that it requires, as well as it
 * requires them; years say nothing here, so experience weighs nothing.
 */
@Stateless
public class TransitionService {

    /** One step of preparation up is reachable; more is another education. */
    private static final int STEPS_UP = 1;

    @Inject
    MatchingCatalog catalog;

    @Inject
    SkillReader reader;

    @Inject
    VariantChooser variants;

    public TransferView transferable(String from, String to, VariantQuery query) {
        var snapshot = catalog.current();
        var start = MatchingCatalog.required(snapshot, from);
        var goal = MatchingCatalog.required(snapshot, to);
        var variant = variants.choose(query, List.of(from, to));
        return new TransferView(
                snapshot.release(), variant, start, snapshot.fit(goal, Holdings.of(start), variant.variant()));
    }

    public TransitionView transitions(TransitionQuery query) {
        var snapshot = catalog.current();
        var start = MatchingCatalog.required(snapshot, query.from());
        var reading = reader.read(query.skills());
        var holdings = Holdings.of(start);
        holdings.addAll(reading.holdings());
        var filter = reachable(query.filter(), start.jobZone());
        var variant = variants.choose(query.variant(), query.from());
        var candidates = snapshot.rated().stream()
                .filter(occupation -> !occupation.onetCode().equals(start.onetCode()))
                .filter(filter::admits)
                .toList();
        var fits = snapshot.rank(candidates, holdings, variant.variant(), filter::admits);
        return new TransitionView(
                snapshot.release(),
                variant,
                start,
                filter.maxJobZone(),
                reading.skills(),
                candidates.size(),
                MatchService.first(fits, query.limit()));
    }

    private static MatchFilter reachable(MatchFilter filter, Integer zone) {
        return filter.maxJobZone() != null || zone == null
                ? filter
                : new MatchFilter(filter.group(), filter.minJobZone(), zone + STEPS_UP, filter.minScore());
    }
}
