package io.skillforge.catalog;

import io.skillforge.catalog.SearchMemory.Content;
import io.skillforge.catalog.domain.EverydayWords;
import io.skillforge.catalog.domain.SearchEvidence;
import io.skillforge.catalog.domain.SearchEvidence.SimilarHit;
import io.skillforge.catalog.domain.SearchEvidence.TechnologyHit;
import io.skillforge.catalog.domain.SearchRanking;
import io.skillforge.catalog.domain.SearchRanking.Ranked;
import io.skillforge.catalog.domain.SearchReading;
import io.skillforge.catalog.domain.SearchWords;
import io.skillforge.catalog.domain.Vocabulary;
import io.skillforge.catalog.domain.Vocabulary.Correction;
import io.skillforge.catalog.domain.Vocabulary.Similar;
import io.skillforge.catalog.domain.Vocabulary.Term;
import io.skillforge.catalog.domain.WordScores;
import io.skillforge.catalog.store.SearchEvidenceStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/** Finds the occupations that a text means, best first. */
@Dependent
class OccupationSearch {

    private static final double AS_TYPED = 1;
    private static final double IN_WORDS_OF_TITLES = 0.97;
    private static final double WITHOUT_WORDS_AROUND = 0.9;

    /** What is a name as it stands means that; what else it could mean comes after. */
    private static final double BESIDE_A_NAME = 0.6;

    private static final double FAINTLY_SIMILAR = 0.2;

    private static final int SUGGESTIONS = 5;
    private static final int MOST_WORDS = 24;

    private final SearchEvidenceStore store;

    @Inject
    OccupationSearch(SearchEvidenceStore store) {
        this.store = store;
    }

    /** @param corrected the text as it was understood, when words of it were corrected; else null */
    record Answer(List<Ranked> hits, String corrected) {}

    Answer search(String text, Content content) {
        var words = SearchWords.of(text).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return new Answer(List.of(), null);
        }
        int occupations = content.indexed().size();
        var rankings = new ArrayList<Collection<Ranked>>();
        var asTyped = read(words, occupations);
        boolean isNamed = rank(asTyped, AS_TYPED, content, rankings);
        var bare = EverydayWords.bare(words);
        if (!bare.equals(words)) {
            rank(read(bare, occupations), isNamed ? BESIDE_A_NAME : WITHOUT_WORDS_AROUND, content, rankings);
        }
        var translated = EverydayWords.replaced(bare);
        if (!translated.equals(bare)) {
            rank(read(translated, occupations), isNamed ? BESIDE_A_NAME : IN_WORDS_OF_TITLES, content, rankings);
        }
        return new Answer(SearchRanking.joined(rankings), asTyped.corrected());
    }

    /** Names that look like a text that nothing answers. */
    List<String> nearest(String text) {
        var words = String.join(" ", SearchWords.of(text));
        return store.similarNames(words, FAINTLY_SIMILAR).stream()
                .distinct()
                .limit(SUGGESTIONS)
                .toList();
    }

    private SearchReading read(List<String> words, int occupations) {
        var terms = new TreeSet<>(SearchWords.terms(words));
        var asked = new TreeSet<>(terms);
        asked.add(words.get(0));
        terms.forEach(term -> asked.addAll(EverydayWords.like(term)));
        var roots = terms.stream().map(SearchWords::root).toList();
        var known = new ArrayList<>(store.terms(asked, roots));
        var unknown = new ArrayList<>(terms);
        unknown.removeAll(known.stream().map(Term::term).toList());
        List<Similar> similar = List.of();
        if (!unknown.isEmpty()) {
            similar = store.similarTerms(unknown);
            addRelatives(known, new Vocabulary(List.of(), similar, occupations), unknown);
        }
        return new SearchReading(words, new Vocabulary(known, similar, occupations));
    }

    /** What shares the root of the likeliest correction answers too. */
    private void addRelatives(List<Term> known, Vocabulary guesses, List<String> unknown) {
        var roots = new HashSet<String>();
        for (var word : unknown) {
            guesses.corrections(word).stream()
                    .map(Correction::term)
                    .map(Term::root)
                    .findFirst()
                    .ifPresent(roots::add);
        }
        if (!roots.isEmpty()) {
            var there = known.stream().map(Term::term).toList();
            store.terms(List.of(), roots).stream()
                    .filter(term -> !there.contains(term.term()))
                    .forEach(known::add);
        }
    }

    /** Adds what a reading finds, and answers whether it is a name. */
    private boolean rank(SearchReading reading, double factor, Content content, List<Collection<Ranked>> rankings) {
        var keys = new HashSet<>(reading.correctedKeys().keySet());
        keys.add(SearchWords.key(reading.terms()));
        var names = store.names(keys, String.join("", reading.words()), SearchWords.roots(reading.terms()));
        var hits = store.words(reading);
        boolean isNamed = SearchRanking.isNamed(reading, names);
        List<TechnologyHit> technologies =
                reading.mayNameTechnology() ? store.technologies(new TreeSet<>(reading.terms())) : List.of();
        var facts = content.indexed();
        var alone = new WordScores(reading, hits, facts);
        var inNames = alone.with(content.names());
        List<SimilarHit> similar = List.of();
        if (!isNamed && !inNames.isCovered()) {
            similar = content.spellings().near(reading);
        }
        rankings.add(SearchRanking.rank(
                reading, new SearchEvidence(names, similar, technologies, facts), alone, inNames, factor));
        return isNamed;
    }
}
