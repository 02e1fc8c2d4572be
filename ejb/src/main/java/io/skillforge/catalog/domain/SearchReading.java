package io.skillforge.catalog.domain;

import io.skillforge.catalog.domain.Vocabulary.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a question is understood: for each of its words what in the index may answer it, and which names would be an exact
 * match when unknown words are corrected.
 */
public final class SearchReading {

    /** What answers a word that shares only the root of the one asked. */
    private static final double SAME_ROOT = 0.4;

    /** What answers what titles call something else. */
    private static final double LIKE = 0.7;

    private static final double CORRECTED = 0.9;
    private static final double FILLER = 0.2;

    /** What stands in phrases and says nothing about the work. */
    private static final Set<String> FILLERS = Set.of(
            "people",
            "person",
            "someone",
            "somebody",
            "thing",
            "stuff",
            "job",
            "work",
            "career",
            "who",
            "that",
            "take",
            "put",
            "out",
            "off",
            "up",
            "other",
            "my",
            "their");

    private static final int CORRECTIONS_OF_A_WORD = 3;
    private static final int READINGS = 30;
    private static final int STARTS_OF_A_VERB = 5;
    private static final int NAMES_OF_A_RARE_WORD = 10;
    private static final int LONG_WORD = 6;
    private static final int LETTERS_OF_AN_ERROR = 6;
    private static final int MOST_ERRORS = 5;
    private static final int ONE_ERROR_FROM = 8;

    /** A word of the index that answers one asked, and how well. */
    public record Alternative(Term term, double weight) {}

    /** A word asked: what answers it, and how much the word tells. */
    public record Slot(List<Alternative> alternatives, double weight) {}

    private final List<String> words;
    private final List<String> terms;
    private final Set<String> termsAndRoots;
    private final Vocabulary vocabulary;
    private final List<Slot> slots = new ArrayList<>();
    private Map<List<String>, Double> readings = Map.of(List.of(), 1.0);
    /** What a word of a name adds to how well the name answers, and how much all of the words asked tell. */
    private final Map<String, Double> answering = new HashMap<>();

    private final double asked;
    private boolean unknown;

    public SearchReading(List<String> words, Vocabulary vocabulary) {
        this.words = words;
        this.vocabulary = vocabulary;
        terms = SearchWords.terms(words);
        termsAndRoots = new HashSet<>(terms);
        terms.forEach(term -> termsAndRoots.add(SearchWords.root(term)));
        for (var term : terms) {
            var known = vocabulary.find(term);
            if (known == null) {
                unknown(term);
            } else {
                read(known);
            }
        }
        for (var slot : slots) {
            for (var alternative : slot.alternatives()) {
                answering.merge(
                        alternative.term().term(),
                        alternative.weight() * vocabulary.weight(alternative.term()),
                        Math::max);
            }
        }
        asked = slots.stream().mapToDouble(Slot::weight).sum();
    }

    private void read(Term term) {
        var alternatives = new ArrayList<Alternative>();
        double part = isPhrase() && FILLERS.contains(term.term()) ? FILLER : 1;
        alternatives.add(new Alternative(term, part));
        addRelatives(alternatives, term, part * SAME_ROOT);
        addLike(alternatives, term.term(), part * LIKE);
        slots.add(new Slot(alternatives, part * vocabulary.weight(term)));
        extend(Map.of(term.term(), 1.0));
    }

    private void unknown(String word) {
        unknown = true;
        var alternatives = new ArrayList<Alternative>();
        vocabulary.ofRoot(SearchWords.root(word)).forEach(term -> alternatives.add(new Alternative(term, SAME_ROOT)));
        var choices = new LinkedHashMap<String, Double>();
        var corrections = alternatives.isEmpty() || word.length() >= LONG_WORD
                ? vocabulary.corrections(word)
                : List.<Vocabulary.Correction>of();
        for (var correction : corrections) {
            double relative = correction.certainty() / corrections.get(0).certainty();
            alternatives.add(new Alternative(correction.term(), CORRECTED * Math.pow(relative, 3)));
            if (choices.size() < CORRECTIONS_OF_A_WORD) {
                choices.put(correction.term().term(), relative);
            }
        }
        if (!corrections.isEmpty()) {
            addRelatives(alternatives, corrections.get(0).term(), SAME_ROOT * CORRECTED);
        }
        addLike(alternatives, word, LIKE);
        var weight = alternatives.stream()
                .mapToDouble(alternative -> vocabulary.weight(alternative.term()))
                .findFirst();
        slots.add(new Slot(alternatives, weight.orElse(Vocabulary.weightOfUnknown())));
        extend(choices.isEmpty() ? Map.of(word, 1.0) : choices);
    }

    private void addRelatives(List<Alternative> alternatives, Term term, double weight) {
        vocabulary.ofRoot(term.root()).stream()
                .filter(relative -> !relative.term().equals(term.term()))
                .forEach(relative -> alternatives.add(new Alternative(relative, weight)));
    }

    private void addLike(List<Alternative> alternatives, String word, double weight) {
        EverydayWords.like(word).stream()
                .map(vocabulary::find)
                .filter(Objects::nonNull)
                .forEach(term -> alternatives.add(new Alternative(term, weight)));
    }

    private void extend(Map<String, Double> choices) {
        var longer = new LinkedHashMap<List<String>, Double>();
        readings.forEach((reading, certainty) -> choices.forEach((word, more) -> {
            if (longer.size() < READINGS) {
                var next = new ArrayList<>(reading);
                next.add(word);
                longer.put(next, certainty * more);
            }
        }));
        readings = longer;
    }

    public List<String> words() {
        return words;
    }

    public List<String> terms() {
        return terms;
    }

    Set<String> termsAndRoots() {
        return termsAndRoots;
    }

    public List<Slot> slots() {
        return slots;
    }

    /** Whether a word is in no name and no task, and had to be guessed. */
    boolean hasUnknown() {
        return unknown;
    }

    /**
     * How many typing errors a text can hold. One can make another known word; so known words are doubted, but only for one
     * letter.
     */
    int tolerated(int length) {
        if (hasUnknown()) {
            return Math.min(MOST_ERRORS, Math.max(1, length / LETTERS_OF_AN_ERROR));
        }
        return length < ONE_ERROR_FROM ? 0 : 1;
    }

    /** The keys of names that match exactly when unknown words are corrected, each with its certainty. */
    public Map<String, Double> correctedKeys() {
        var keys = new LinkedHashMap<String, Double>();
        if (unknown) {
            readings.forEach((reading, certainty) -> keys.merge(SearchWords.key(reading), certainty, Math::max));
        }
        return keys;
    }

    /** The likeliest correction, in words; null when nothing was corrected. */
    public String corrected() {
        var best = readings.keySet().iterator().next();
        return unknown && !best.equals(terms) ? String.join(" ", best) : null;
    }

    /** Whether it tells what somebody does and names no occupation: it begins as tasks do. */
    public boolean isPhrase() {
        var first = vocabulary.find(words.get(0));
        return words.size() > 1 && first != null && first.starts() >= STARTS_OF_A_VERB;
    }

    /** Whether it holds a word that hardly any name has, as the names of technologies do. */
    public boolean mayNameTechnology() {
        return terms.stream()
                .map(vocabulary::find)
                .anyMatch(term -> term != null && term.names() <= NAMES_OF_A_RARE_WORD);
    }

    /** The words that answer, each with what it adds to how well a name does that has it. */
    Map<String, Double> answering() {
        return answering;
    }

    /**
     * How well a name answers what was asked: 1 when both are the same words.
     *
     * @param matched what those of its words add that answer
     * @param weight how much all of the name's words tell
     */
    double coverage(double matched, double weight) {
        return matched / (asked + weight - Math.min(matched, Math.min(asked, weight)));
    }
}
