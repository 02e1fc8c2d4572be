package io.skillforge.matching.domain;

import io.skillforge.catalog.CatalogRequirementsView;
import io.skillforge.catalog.OccupationRequirementsView;
import io.skillforge.catalog.ReleaseView;
import io.skillforge.catalog.TechnologyView;
import io.skillforge.matching.OccupationFitView;
import io.skillforge.matching.Variant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What all occupations of one release ask for. Never changes, so that any number of requests can share it. */
public final class Snapshot {

    /** The best score first; of equal ones the one with more technologies in common, then by code. */
    private static final Comparator<OccupationFitView> NEAREST = Comparator.comparingDouble(
                    (OccupationFitView fit) -> fit.score().score())
            .thenComparingInt(fit -> fit.technologies().size())
            .reversed()
            .thenComparing(fit -> fit.occupation().onetCode());

    private final ReleaseView release;
    private final Map<String, OccupationRequirementsView> occupations = new HashMap<>();
    private final List<OccupationRequirementsView> rated = new ArrayList<>();
    private final Map<String, Map<String, TechnologyView>> technologies = new HashMap<>();

    private Snapshot(ReleaseView release) {
        this.release = release;
    }

    /** Before the first release. */
    public static Snapshot empty() {
        return new Snapshot(null);
    }

    public static Snapshot of(CatalogRequirementsView catalog) {
        var snapshot = new Snapshot(catalog.release());
        catalog.occupations().forEach(snapshot::add);
        return snapshot;
    }

    private void add(OccupationRequirementsView occupation) {
        occupations.put(occupation.onetCode(), occupation);
        if (!occupation.skills().isEmpty()) {
            rated.add(occupation);
        }
        occupation.technologies().forEach(technology -> technologies
                .computeIfAbsent(technology.code(), code -> new HashMap<>())
                .put(occupation.onetCode(), technology));
    }

    /** Null before the first one. */
    public ReleaseView release() {
        return release;
    }

    public Optional<OccupationRequirementsView> find(String onetCode) {
        return Optional.ofNullable(occupations.get(onetCode));
    }

    /** Those whose skills were rated, by code. */
    public List<OccupationRequirementsView> rated() {
        return rated;
    }

    public OccupationFitView fit(OccupationRequirementsView occupation, Holdings holdings, Variant variant) {
        return fit(occupation, holdings, variant, shared(holdings));
    }

    /** The nearest first. An occupation with nothing in common is none, and neither is one without rated skills. */
    public List<OccupationFitView> rank(
            List<OccupationRequirementsView> candidates,
            Holdings holdings,
            Variant variant,
            Predicate<OccupationFitView> wanted) {
        var shared = shared(holdings);
        return candidates.stream()
                .map(occupation -> fit(occupation, holdings, variant, shared))
                .filter(fit -> fit.score().matched() > 0 || !fit.technologies().isEmpty())
                .filter(wanted)
                .sorted(NEAREST)
                .toList();
    }

    private static OccupationFitView fit(
            OccupationRequirementsView occupation,
            Holdings holdings,
            Variant variant,
            Map<String, List<TechnologyView>> shared) {
        var matches = Scoring.compare(occupation.skills(), holdings.skills());
        return new OccupationFitView(
                occupation,
                matches.isEmpty() ? null : Scoring.score(matches, occupation.jobZone(), variant),
                matches,
                shared.getOrDefault(occupation.onetCode(), List.of()));
    }

    /** By occupation the technologies that are held. */
    private Map<String, List<TechnologyView>> shared(Holdings holdings) {
        var shared = new HashMap<String, List<TechnologyView>>();
        for (var code : holdings.technologies()) {
            technologies.getOrDefault(code, Map.of()).forEach((occupation, technology) -> shared.computeIfAbsent(
                            occupation, none -> new ArrayList<>())
                    .add(technology));
        }
        return shared;
    }
}
