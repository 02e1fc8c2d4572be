package io.skillforge.catalog.domain;

import io.skillforge.catalog.domain.SearchEvidence.CoveringName;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All names of occupations, to be found by the words they hold. It does not change, so that any thread may ask. */
public final class NamesByWord {

    private final List<CoveringName> names;
    private final int[] occupations;
    private final Map<String, List<Integer>> places = new HashMap<>();

    public NamesByWord(List<CoveringName> names) {
        this.names = names;
        occupations = names.stream().mapToInt(CoveringName::occupation).toArray();
        for (int place = 0; place < names.size(); place++) {
            for (var term : names.get(place).terms()) {
                places.computeIfAbsent(term, word -> new ArrayList<>()).add(place);
            }
        }
    }

    /** The names of some occupations that hold at least one of the words, each once and in the order of all names. */
    public List<CoveringName> of(Collection<Integer> those, Collection<String> terms) {
        var wanted = new BitSet();
        those.forEach(wanted::set);
        var found = new BitSet();
        for (var term : terms) {
            for (int place : places.getOrDefault(term, List.of())) {
                if (wanted.get(occupations[place])) {
                    found.set(place);
                }
            }
        }
        return found.stream().mapToObj(names::get).toList();
    }
}
