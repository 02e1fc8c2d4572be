package io.skillforge.catalog.domain;

import io.skillforge.catalog.domain.SearchEvidence.Facts;
import io.skillforge.catalog.domain.SearchEvidence.IndexedName;
import io.skillforge.catalog.domain.SearchEvidence.WordHit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.ObjDoubleConsumer;

/** How well occupations answer a question word by word: the best has 1. This is what finds phrases that no name has. */
public final class WordScores {

    private static final double OF_NAMES = 0.6;
    private static final double OF_SIZE = 1.05;
    private static final double BESIDE = 1;
    private static final double COVERAGE_OF_NAME = 6;
    private static final double COVERAGE_IN_PHRASE = 3;
    private static final double WELL_COVERED = 0.5;

    /** So many of the likeliest are looked at name by name. */
    private static final int LOOKED_AT = 60;

    private final SearchReading reading;
    private final Map<Integer, Double> byWords;
    private final Map<Integer, Double> matched;
    private final double asked;
    private final Map<Integer, Double> scores = new HashMap<>();
    private final Map<Integer, IndexedName> names = new HashMap<>();
    private boolean covered;

    /** Looks at no names. */
    public WordScores(SearchReading reading, List<WordHit> hits, Map<Integer, Facts> facts) {
        this.reading = reading;
        asked = reading.slots().stream().mapToDouble(SearchReading.Slot::weight).sum();
        byWords = new HashMap<>();
        matched = new HashMap<>();
        for (var hit : hits) {
            double unmatched = 1 - hit.matched() / asked;
            byWords.put(hit.occupation(), hit.score() - unmatched + prior(facts.get(hit.occupation()), reading));
            matched.put(hit.occupation(), hit.matched());
        }
        score(Map.of());
    }

    private WordScores(WordScores alone) {
        reading = alone.reading;
        byWords = alone.byWords;
        matched = alone.matched;
        asked = alone.asked;
    }

    /** The same with what the names of the likeliest say. */
    public WordScores with(Map<Integer, NamesByWord> namesOfAll) {
        var looked = new WordScores(this);
        var coverage = new HashMap<Integer, Double>();
        for (var number : best(LOOKED_AT)) {
            var covering = namesOfAll.get(number).best(reading);
            if (covering != null) {
                coverage.put(number, covering.share());
                looked.names.put(number, covering.name());
            }
        }
        looked.score(coverage);
        return looked;
    }

    private void score(Map<Integer, Double> coverage) {
        double each = reading.isPhrase() ? COVERAGE_IN_PHRASE : COVERAGE_OF_NAME;
        byWords.forEach((number, score) -> scores.put(number, score + each * coverage.getOrDefault(number, 0.0)));
        var best = scores.entrySet().stream()
                .max(Map.Entry.<Integer, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        best.ifPresent(top -> {
            double highest = Math.max(1, top.getValue());
            covered = reading.slots().size() > 1
                    && matched.get(top.getKey()) > asked - 1e-9
                    && coverage.getOrDefault(top.getKey(), 0.0) > WELL_COVERED;
            scores.replaceAll((number, score) -> Math.max(0, score / highest));
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
    public IndexedName name(int occupation) {
        return names.get(occupation);
    }

    /** Hands over each occupation that has a word asked for, with its score. */
    void forEach(ObjDoubleConsumer<Integer> each) {
        scores.forEach(each::accept);
    }

    private Collection<Integer> best(int limit) {
        var weakestFirst = Map.Entry.<Integer, Double>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder()));
        var best = new PriorityQueue<>(weakestFirst);
        for (var each : scores.entrySet()) {
            if (best.size() < limit) {
                best.add(each);
            } else if (weakestFirst.compare(each, best.peek()) > 0) {
                best.poll();
                best.add(each);
            }
        }
        return best.stream().map(Map.Entry::getKey).toList();
    }

    /** Whether the best one answers every word, most of them with one name: then nothing has to be guessed. */
    public boolean isCovered() {
        return covered;
    }
}
