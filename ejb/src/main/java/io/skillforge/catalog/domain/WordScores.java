package io.skillforge.catalog.domain;

import io.skillforge.catalog.domain.SearchEvidence.CoveringName;
import io.skillforge.catalog.domain.SearchEvidence.Facts;
import io.skillforge.catalog.domain.SearchEvidence.WordHit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How well occupations answer a question word by word: the best has 1. This is what finds phrases that no name has. */
public final class WordScores {

    private static final double OF_NAMES = 0.6;
    private static final double OF_SIZE = 1.05;
    private static final double BESIDE = 1;
    private static final double COVERAGE_OF_NAME = 6;
    private static final double COVERAGE_IN_PHRASE = 3;
    private static final double WELL_COVERED = 0.5;

    private final Map<Integer, Double> scores = new HashMap<>();
    private final Map<Integer, CoveringName> names = new HashMap<>();
    private boolean covered;

    public WordScores(
            SearchReading reading, List<WordHit> hits, List<CoveringName> covering, Map<Integer, Facts> facts) {
        var coverage = new HashMap<Integer, Double>();
        for (var name : covering) {
            double share = reading.coverage(name.terms(), name.weight());
            if (share > coverage.getOrDefault(name.occupation(), 0.0)) {
                coverage.put(name.occupation(), share);
                names.put(name.occupation(), name);
            }
        }
        double each = reading.isPhrase() ? COVERAGE_IN_PHRASE : COVERAGE_OF_NAME;
        double all =
                reading.slots().stream().mapToDouble(SearchReading.Slot::weight).sum();
        var raw = new HashMap<Integer, Double>();
        var matched = new HashMap<Integer, Double>();
        for (var hit : hits) {
            raw.merge(hit.occupation(), hit.score(), Double::sum);
            matched.merge(hit.occupation(), reading.slots().get(hit.slot()).weight(), Double::sum);
        }
        raw.replaceAll((number, score) -> score
                - (1 - matched.get(number) / all)
                + each * coverage.getOrDefault(number, 0.0)
                + prior(facts.get(number), reading));
        var best = raw.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        best.ifPresent(top -> {
            raw.forEach((number, score) -> scores.put(number, Math.max(0, score / Math.max(1, top.getValue()))));
            covered = reading.slots().size() > 1
                    && matched.get(top.getKey()) > all - 1e-9
                    && coverage.getOrDefault(top.getKey(), 0.0) > WELL_COVERED;
        });
    }

    private static double prior(Facts facts, SearchReading reading) {
        return OF_NAMES * Math.log(1 + facts.names())
                + OF_SIZE * facts.size()
                - (facts.beside().isUnasked(reading) ? BESIDE : 0);
    }

    /** 0 to 1. */
    public double of(int occupation) {
        return scores.getOrDefault(occupation, 0.0);
    }

    /** The occupation's name that answers best; null when none was looked at or shares a word. */
    public CoveringName name(int occupation) {
        return names.get(occupation);
    }

    public Collection<Integer> occupations() {
        return scores.keySet();
    }

    /** The likeliest occupations, best first. */
    public List<Integer> best(int limit) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether the best one answers every word, most of them with one name: then nothing has to be guessed. */
    public boolean isCovered() {
        return covered;
    }
}
