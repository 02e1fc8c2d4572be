package io.skillforge.matching;

import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.matching.domain.Holdings;
import io.skillforge.matching.domain.Similarity;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Where somebody can go from an occupation. Who works in one is taken to bring the skills that it requires, as well as it
 * requires them; years say nothing here, so experience weighs nothing.
 */
@Stateless
public class TransitionService {

    /** One step of preparation up is reachable; more is another education. */
    private static final int STEPS_UP = 1;

    /** What experts hold related comes first: generic skills alone take a cook for a mail clerk. */
    private static final Comparator<TransitionStepView> NEAREST = Comparator.comparing(
                    (TransitionStepView step) -> step.relatedRank() == null)
            .thenComparing(
                    Comparator.comparingDouble(TransitionStepView::similarity).reversed())
            .thenComparing(step -> step.fit().occupation().onetCode());

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
                snapshot.release(),
                variant,
                start,
                step(start, snapshot.fit(goal, Holdings.of(start), variant.variant())));
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
        var steps = snapshot.rank(candidates, holdings, variant.variant(), filter::admits).stream()
                .map(fit -> step(start, fit))
                .sorted(NEAREST)
                .limit(query.limit())
                .toList();
        return new TransitionView(
                snapshot.release(), variant, start, filter.maxJobZone(), reading.skills(), candidates.size(), steps);
    }

    private static TransitionStepView step(OccupationRequirementsView start, OccupationFitView fit) {
        int rank = start.related().indexOf(fit.occupation().onetCode());
        return new TransitionStepView(
                Similarity.of(start.skills(), fit.occupation().skills()), rank < 0 ? null : rank + 1, fit);
    }

    private static MatchFilter reachable(MatchFilter filter, Integer zone) {
        return filter.maxJobZone() != null || zone == null
                ? filter
                : new MatchFilter(filter.group(), filter.minJobZone(), zone + STEPS_UP, filter.minScore());
    }
}
