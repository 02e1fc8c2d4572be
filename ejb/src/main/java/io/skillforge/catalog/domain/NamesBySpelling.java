package io.skillforge.catalog.domain;

import io.skillforge.catalog.domain.SearchEvidence.IndexedName;
import io.skillforge.catalog.domain.SearchEvidence.SimilarHit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All names, to be found by what somebody types who errs. It does not change, so that any thread may ask.
 *
 * <p>An error puts in at most one letter that was nowhere and leaves out at most one that was: of the names of similar length
 * only those are compared whose letters allow it.
 */
public final class NamesBySpelling {

    private record Entry(long letters, IndexedName name) {}

    private final Map<Integer, List<Entry>> byLength = new HashMap<>();

    public NamesBySpelling(Collection<IndexedName> names) {
        for (var name : names) {
            byLength.computeIfAbsent(name.words().length(), length -> new ArrayList<>())
                    .add(new Entry(letters(name.words()), name));
        }
    }

    /** A bit for each letter or digit that a text has; some share one, so that more is compared than has to be. */
    private static long letters(String text) {
        long letters = 0;
        for (int at = 0; at < text.length(); at++) {
            letters |= 1L << text.charAt(at);
        }
        return letters;
    }

    /** The names that are no more errors away from what was asked than {@link SearchReading#tolerated} says. */
    public List<SimilarHit> near(SearchReading reading) {
        var typed = String.join(" ", reading.words());
        long asked = letters(typed);
        var hits = new ArrayList<SimilarHit>();
        byLength.forEach((length, entries) -> {
            int tolerated = reading.tolerated(Math.max(length, typed.length()));
            if (Math.abs(length - typed.length()) > tolerated) {
                return;
            }
            for (var entry : entries) {
                if (Long.bitCount(entry.letters() ^ asked) <= 2 * tolerated) {
                    int distance = Spelling.distance(typed, entry.name().words(), tolerated);
                    if (distance <= tolerated) {
                        hits.add(new SimilarHit(entry.name(), distance));
                    }
                }
            }
        });
        return hits;
    }
}
