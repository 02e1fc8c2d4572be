package io.skillforge.catalog.domain;

import io.skillforge.catalog.domain.SearchEvidence.Facts;
import io.skillforge.catalog.domain.SearchEvidence.NameHit;
import io.skillforge.catalog.domain.SearchEvidence.SimilarHit;
import io.skillforge.catalog.domain.SearchEvidence.TechnologyHit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Ranks occupations by the strongest evidence for each: an exact name stands above a corrected one, that above a similar
 * one, a name of the same roots, a technology, and the words alone. Inside a step the kind of name counts, then the size
 * of the occupation and how well it answers the words.
 */
public final class SearchRanking {

    private static final double EXACT = 2;
    private static final double REORDERED = 0.03;
    private static final double CORRECTED = 0.96;
    private static final double UNCERTAIN = 0.15;
    private static final double SIMILAR = 1;
    private static final double SAME_ROOTS = 1.4;
    private static final double BESIDE = 0.3;
    private static final double TECHNOLOGY = 1.1;
    private static final double WHOLE_TECHNOLOGY = 0.2;
    private static final double HOT = 0.1;
    private static final double IN_DEMAND = 0.2;
    private static final double WORTH = 0.3;
    private static final double SIZE = 0.08;
    private static final double WORDS = 0.2;

    /** Weaker than this beside the best, by words alone, is no answer. */
    private static final double WEAKEST = 0.4;

    /** Words that a technology's name has and nobody types. */
    private static final Set<String> OF_VENDORS =
            Set.of("software", "microsoft", "adobe", "google", "system", "oracle");

    /** Where the match was found, and its text; no text where it was found in the tasks or the description. */
    public record Match(String where, String text) {}

    public record Ranked(Facts facts, double score, Match match) {}

    private final SearchReading reading;
    private final SearchEvidence evidence;
    private final WordScores words;
    private final WordScores inNames;
    private final double factor;
    private final Map<Integer, Ranked> best = new HashMap<>();

    private SearchRanking(
            SearchReading reading, SearchEvidence evidence, WordScores words, WordScores inNames, double factor) {
        this.reading = reading;
        this.evidence = evidence;
        this.words = words;
        this.inNames = inNames;
        this.factor = factor;
    }

    /**
     * @param words scores by words alone: they tell equal names apart
     * @param inNames scores by words that look at names too
     * @param factor what a score of this reading is worth beside those of other readings of the same question
     */
    public static Collection<Ranked> rank(
            SearchReading reading, SearchEvidence evidence, WordScores words, WordScores inNames, double factor) {
        var ranking = new SearchRanking(reading, evidence, words, inNames, factor);
        ranking.byWords();
        if (!ranking.byName()) {
            evidence.similar().forEach(ranking::bySimilarity);
            ranking.byRoots();
        }
        ranking.byTechnology();
        return ranking.best.values();
    }

    /** Whether one of the names is the text asked for, as typed or corrected: then no similar one is looked for. */
    public static boolean isNamed(SearchReading reading, List<NameHit> names) {
        var corrected = reading.correctedKeys().keySet();
        return names.stream().anyMatch(name -> isExact(reading, name) || corrected.contains(name.key()));
    }

    /** But for order, number and spaces. */
    private static boolean isExact(SearchReading reading, NameHit name) {
        return name.key().equals(SearchWords.key(reading.terms()))
                || joined(name.words()).equals(joined(reading));
    }

    private static String joined(SearchReading reading) {
        return String.join("", reading.words());
    }

    private static String joined(String words) {
        return words.replace(" ", "");
    }

    private void byWords() {
        inNames.forEach((number, score) -> {
            if (score * factor >= WEAKEST) {
                var name = inNames.name(number);
                put(number, score, name == null ? "text" : name.kind().word(), name == null ? null : name.name());
            }
        });
    }

    private boolean byName() {
        var typed = String.join(" ", reading.words());
        var exact =
                evidence.names().stream().filter(name -> isExact(reading, name)).toList();
        for (var name : exact) {
            put(name, EXACT + name.kind().worth() - (name.words().equals(typed) ? 0 : REORDERED), 1);
        }
        if (!exact.isEmpty()) {
            return true;
        }
        var corrected = reading.correctedKeys();
        boolean found = false;
        for (var name : evidence.names()) {
            var certainty = corrected.get(name.key());
            if (certainty != null) {
                found = true;
                put(name, EXACT + name.kind().worth() - REORDERED, CORRECTED - UNCERTAIN * (1 - certainty));
            }
        }
        return found;
    }

    private void put(NameHit name, double score, double certainty) {
        double whole = score + SIZE * size(name.occupation()) + WORDS * words.of(name.occupation());
        put(name.occupation(), whole * certainty, name.kind().word(), name.name());
    }

    private void bySimilarity(SimilarHit hit) {
        var name = hit.name();
        if (hit.distance() < 2 || areTypingErrors(name.words())) {
            int length = Math.max(
                    String.join(" ", reading.words()).length(), name.words().length());
            double score = SIMILAR
                    + 1
                    - hit.distance() / (double) length
                    + WORTH * name.kind().worth()
                    + SIZE * size(name.occupation())
                    + WORDS * words.of(name.occupation());
            put(name.occupation(), score, name.kind().word(), name.name());
        }
    }

    /** Several errors in one short word make it another one; where spaces differ, words cannot be told apart. */
    private boolean areTypingErrors(String words) {
        var others = words.split(" ");
        return others.length != reading.words().size()
                || IntStream.range(0, others.length)
                        .allMatch(at -> Spelling.isTypingError(reading.words().get(at), others[at]));
    }

    private void byRoots() {
        var roots = SearchWords.roots(reading.terms());
        for (var name : evidence.names()) {
            if (name.roots().equals(roots) && name.kind() != NameKind.SHORT) {
                double score = SAME_ROOTS
                        - beside(name.occupation())
                        + WORTH * name.kind().worth()
                        + 2 * SIZE * size(name.occupation())
                        + WORDS * words.of(name.occupation());
                put(name.occupation(), score, name.kind().word(), name.name());
            }
        }
    }

    private void byTechnology() {
        var asked = new TreeSet<>(reading.terms());
        for (var technology : evidence.technologies()) {
            double score = TECHNOLOGY
                    + (isWhole(technology, asked) ? WHOLE_TECHNOLOGY : 0)
                    + (technology.hot() ? HOT : 0)
                    + (technology.inDemand() ? IN_DEMAND : 0)
                    - beside(technology.occupation())
                    + 3 * SIZE * size(technology.occupation())
                    + WORDS * words.of(technology.occupation());
            put(technology.occupation(), score, "technology", technology.name());
        }
    }

    private static boolean isWhole(TechnologyHit technology, Set<String> asked) {
        var own = new HashSet<>(SearchWords.terms(SearchWords.of(technology.name())));
        if (own.equals(asked)) {
            return true;
        }
        own.removeAll(OF_VENDORS);
        return own.equals(asked);
    }

    private double beside(int occupation) {
        return evidence.facts().get(occupation).beside().isUnasked(reading) ? BESIDE : 0;
    }

    private double size(int occupation) {
        return evidence.facts().get(occupation).size();
    }

    private void put(int occupation, double score, String where, String text) {
        var ranked = new Ranked(evidence.facts().get(occupation), score * factor, new Match(where, text));
        best.merge(occupation, ranked, (left, right) -> left.score() >= right.score() ? left : right);
    }

    /** The stronger of several readings' scores for each occupation, the weakest left out; best first, equal ones by code. */
    public static List<Ranked> joined(List<Collection<Ranked>> readings) {
        var best = new HashMap<Integer, Ranked>();
        readings.forEach(reading -> reading.forEach(ranked -> best.merge(
                ranked.facts().number(), ranked, (left, right) -> left.score() >= right.score() ? left : right)));
        return best.values().stream()
                .filter(ranked -> ranked.score() >= WEAKEST)
                .sorted((left, right) -> left.score() == right.score()
                        ? left.facts().onetCode().compareTo(right.facts().onetCode())
                        : Double.compare(right.score(), left.score()))
                .toList();
    }
}
