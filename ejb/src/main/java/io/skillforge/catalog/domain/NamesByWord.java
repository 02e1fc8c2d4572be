package io.skillforge.catalog.domain;

import io.skillforge.catalog.domain.SearchEvidence.IndexedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The names of one occupation, to be found by the words they hold. It does not change, so that any thread may ask. */
public final class NamesByWord {

    private static final int[] NOWHERE = {};

    private final List<IndexedName> names;

    /** Of each word the places of the names that hold it. */
    private final Map<String, int[]> places = new HashMap<>();

    public NamesByWord(List<IndexedName> names) {
        this.names = names;
        for (int place = 0; place < names.size(); place++) {
            for (var term : names.get(place).terms()) {
                places.merge(term, new int[] {place}, NamesByWord::joined);
            }
        }
    }

    private static int[] joined(int[] left, int[] right) {
        return IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray();
    }

    /** A name and how well it answers, as {@link SearchReading#coverage} tells. */
    record Covering(IndexedName name, double share) {}

    /** The name that answers best, the first of equal ones; null when none shares a word. */
    Covering best(SearchReading reading) {
        var matched = new double[names.size()];
        reading.answering().forEach((term, worth) -> {
            for (int place : places.getOrDefault(term, NOWHERE)) {
                matched[place] += worth;
            }
        });
        Covering best = null;
        for (int place = 0; place < matched.length; place++) {
            if (matched[place] > 0) {
                double share = reading.coverage(matched[place], names.get(place).weight());
                if (best == null || share > best.share()) {
                    best = new Covering(names.get(place), share);
                }
            }
        }
        return best;
    }
}
